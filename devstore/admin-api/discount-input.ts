import { idOf } from "../state/gid";
import { toMinor } from "../state/money";
import { refused } from "../state/store-error";
import type { Discount } from "../state/types/discount";

type Ids = { add?: string[] | null; remove?: string[] | null };

export interface BasicCodeInput {
  title?: string | null;
  code?: string | null;
  startsAt?: number | null;
  endsAt?: number | null;
  usageLimit?: number | null;
  appliesOncePerCustomer?: boolean | null;
  context?: { all?: string; customerSegments?: Ids; customers?: Ids } | null;
  /** deprecated form of `context` */
  customerSelection?: { all?: boolean; customerSegments?: Ids; customers?: Ids } | null;
  combinesWith?: Partial<Discount["combinesWith"]> | null;
  minimumRequirement?: {
    subtotal?: { greaterThanOrEqualToSubtotal?: string | null } | null;
    quantity?: { greaterThanOrEqualToQuantity?: string | null } | null;
  } | null;
  customerGets?: {
    value?: {
      percentage?: number | null;
      discountAmount?: { amount: string; appliesOnEachItem?: boolean | null } | null;
    } | null;
    items?: {
      all?: boolean | null;
      products?: { productsToAdd?: string[] | null } | null;
      collections?: { add?: string[] | null } | null;
    } | null;
  } | null;
}

const numbers = (ids: string[] | null | undefined) => (ids ?? []).map(idOf);

function valueOf(input: NonNullable<BasicCodeInput["customerGets"]>["value"]): Discount["value"] | undefined {
  if (input?.percentage != null) {
    if (input.percentage <= 0 || input.percentage > 1) throw refused("Value must be between 0.0 and 1.0", "percentage");
    return { kind: "percentage", percentage: input.percentage };
  }
  if (!input?.discountAmount) return undefined;
  const { amount, appliesOnEachItem } = input.discountAmount;
  return { kind: "amount", amount: toMinor(amount), onEachItem: appliesOnEachItem ?? true };
}

function contextOf({ context, customerSelection }: BasicCodeInput, before?: Discount): Discount["context"] | undefined {
  const given = context ?? customerSelection;
  if (!given) return undefined;
  const merge = (known: number[], { add, remove }: Ids) => {
    const gone = new Set(numbers(remove));
    return [...new Set([...known, ...numbers(add)])].filter((id) => !gone.has(id));
  };
  const old = before?.context;
  if (given.customerSegments) {
    const known = old?.kind === "segments" ? old.segmentIds : [];
    return { kind: "segments", segmentIds: merge(known, given.customerSegments) };
  }
  if (!given.customers) return { kind: "all" };
  return { kind: "customers", customerIds: merge(old?.kind === "customers" ? old.customerIds : [], given.customers) };
}

function itemsOf(items: NonNullable<BasicCodeInput["customerGets"]>["items"]): Discount["items"] | undefined {
  if (!items) return undefined;
  if (items.all) return null;
  return { productIds: numbers(items.products?.productsToAdd), collectionIds: numbers(items.collections?.add) };
}

export type FreeShippingInput = Omit<BasicCodeInput, "customerGets">;

/**
 * The fields that the input sets. Customers and segments are added to and removed from those of `before`.
 * @throws StoreError for a percentage outside of 0 to 1
 */
export function discountChanges(input: BasicCodeInput, before?: Discount): Partial<Discount> {
  const minimum = input.minimumRequirement;
  const subtotal = minimum?.subtotal?.greaterThanOrEqualToSubtotal;
  const quantity = minimum?.quantity?.greaterThanOrEqualToQuantity;
  const combines = input.combinesWith;
  const none = { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false };
  const changes: Partial<Discount> = {
    title: input.title ?? undefined,
    code: input.code ?? undefined,
    value: valueOf(input.customerGets?.value),
    items: itemsOf(input.customerGets?.items),
    context: contextOf(input, before),
    startsAt: input.startsAt ?? undefined,
    endsAt: input.endsAt,
    usageLimit: input.usageLimit,
    appliesOncePerCustomer: input.appliesOncePerCustomer ?? undefined,
    combinesWith: combines ? { ...none, ...before?.combinesWith, ...combines } : undefined,
    minimumSubtotal: minimum === undefined ? undefined : subtotal ? toMinor(subtotal) : null,
    minimumQuantity: minimum === undefined ? undefined : quantity ? Number(quantity) : null,
  };
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
