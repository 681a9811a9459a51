import { getCustomer } from "./customers";
import { hasUsedDiscount } from "./discount-uses";
import { canCombine, discountStatus, findDiscountByCode } from "./discounts";
import { storedSpelling } from "./redeem-codes";
import { allocate } from "./money";
import { getProduct } from "./products";
import { isKnownInSegment } from "./segments";
import type { Discount } from "./types/discount";
import type { AppliedDiscount } from "./types/order";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

interface CartLine {
  productId: number | null;
  quantity: number;
  price: Minor;
  giftCard?: boolean;
}

export interface Cart {
  codes: string[];
  customerId: number | null;
  lines: CartLine[];
  shipping: Minor;
}

export interface PricedDiscounts {
  applied: AppliedDiscount[];
  /** total discount of each line of the cart */
  lineDiscounts: Minor[];
  /** for each line, the discount by each code of `applied`, in that order */
  lineAllocations: Minor[][];
  shippingDiscount: Minor;
  shippingAllocations: Minor[];
  refused: { code: string; reason: string }[];
}

function isFor(state: StoreState, { context }: Discount, customerId: number | null): boolean {
  if (context.kind === "all") return true;
  const customer = customerId === null ? undefined : getCustomer(state, customerId);
  if (!customer) return false;
  if (context.kind === "customers") return context.customerIds.includes(customer.id);
  return context.segmentIds.some((segmentId) => isKnownInSegment(state, segmentId, customer.id));
}

function isEntitled(state: StoreState, { items }: Discount, line: CartLine): boolean {
  const product = line.productId === null ? undefined : getProduct(state, line.productId);
  if (line.giftCard ?? product?.giftCard) return false;
  if (!items) return true;
  if (!product) return false;
  return items.productIds.includes(product.id) || product.collectionIds.some((id) => items.collectionIds.includes(id));
}

function refusal(state: StoreState, discount: Discount, cart: Cart): string | undefined {
  const status = discountStatus(state, discount);
  if (status === "EXPIRED") return "it has expired.";
  if (status === "SCHEDULED") return "it is not valid yet.";
  if (discount.usageLimit !== null && discount.usageCount >= discount.usageLimit) return "it has been used up.";
  if (!isFor(state, discount, cart.customerId)) return "it is not available to this customer.";
  if (
    discount.appliesOncePerCustomer &&
    cart.customerId !== null &&
    hasUsedDiscount(state, discount.id, cart.customerId)
  ) {
    return "this customer has used it already.";
  }
  const subtotal = cart.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const quantity = cart.lines.reduce((sum, line) => sum + line.quantity, 0);
  if (discount.minimumSubtotal !== null && subtotal < discount.minimumSubtotal)
    return "the order is below its minimum.";
  if (discount.minimumQuantity !== null && quantity < discount.minimumQuantity) return "the order has too few items.";
  return cart.lines.some((line) => isEntitled(state, discount, line)) ? undefined : "it applies to none of the items.";
}

function amounts({ value }: Discount, left: Minor[], quantities: number[]): Minor[] {
  if (value.kind === "freeShipping") return left.map(() => 0);
  if (value.kind === "percentage") return left.map((amount) => Math.round(amount * value.percentage));
  if (value.onEachItem) return left.map((amount, index) => Math.min(amount, value.amount * (quantities[index] ?? 0)));
  const all = left.reduce((sum, amount) => sum + amount, 0);
  return allocate(Math.min(value.amount, all), left);
}

const APPLIED_AS = { percentage: "percentage", amount: "fixed_amount", freeShipping: "shipping" } as const;

/** Applies the codes in their order. Codes that do not apply are in `refused` with the reason. */
export function priceDiscounts(state: StoreState, cart: Cart): PricedDiscounts {
  const priced: PricedDiscounts = {
    applied: [],
    lineDiscounts: cart.lines.map(() => 0),
    lineAllocations: cart.lines.map(() => []),
    shippingDiscount: 0,
    shippingAllocations: [],
    refused: [],
  };
  const used: Discount[] = [];
  for (const code of new Set(cart.codes.map((given) => given.trim()).filter(Boolean))) {
    const discount = findDiscountByCode(state, code);
    const reason = !discount ? "there is no such code." : refusal(state, discount, cart);
    if (!discount || reason || !used.every((other) => canCombine(discount, other))) {
      priced.refused.push({ code, reason: reason ?? "it cannot be combined with the other code." });
      continue;
    }
    const left = cart.lines.map((line, index) =>
      isEntitled(state, discount, line) ? line.price * line.quantity - (priced.lineDiscounts[index] ?? 0) : 0,
    );
    const off = amounts(
      discount,
      left,
      cart.lines.map((line) => line.quantity),
    );
    priced.lineDiscounts = priced.lineDiscounts.map((before, index) => before + (off[index] ?? 0));
    priced.lineAllocations = priced.lineAllocations.map((before, index) => [...before, off[index] ?? 0]);
    const shippingOff = discount.value.kind === "freeShipping" ? cart.shipping - priced.shippingDiscount : 0;
    priced.shippingDiscount += shippingOff;
    priced.shippingAllocations.push(shippingOff);
    priced.applied.push({
      code: storedSpelling(state, discount, code),
      type: APPLIED_AS[discount.value.kind],
      amount: shippingOff + off.reduce((sum, amount) => sum + amount, 0),
    });
    used.push(discount);
  }
  return priced;
}
