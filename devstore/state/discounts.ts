import { document, documents, row, run } from "./database";
import { nextId } from "./ids";
import { discountDeletePayload, discountPayload } from "../webhooks/payloads/discount";
import { notFound, refused } from "./store-error";
import type { Discount } from "./types/discount";
import type { StoreState } from "./types/store";

export type DiscountInput = Pick<Discount, "title" | "code" | "value"> & Partial<Omit<Discount, "id" | "usageCount">>;

const NOTHING_COMBINES = { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false };

export function getDiscount(state: StoreState, id: number): Discount | undefined {
  return document<Discount>(state, "SELECT data FROM discount WHERE id = ?", id);
}

/** SQL: whether a row of `redeem_code` is active; codes added in bulk become active some seconds later. */
export const CODE_IS_ACTIVE =
  "NOT EXISTS (SELECT 1 FROM code_to_come WHERE code_to_come.code = redeem_code.code AND there_at > ?)";

export function findDiscountByCode(state: StoreState, code: string): Discount | undefined {
  const find = `SELECT data FROM discount WHERE code = ?
    UNION ALL SELECT data FROM discount WHERE id = (SELECT discount_id FROM redeem_code WHERE code = ? AND ${CODE_IS_ACTIVE})
    LIMIT 1`;
  return document<Discount>(state, find, code.trim(), code.trim(), state.clock.nowMs());
}

export function listDiscounts(
  state: StoreState,
  { limit, afterId = 0 }: { limit: number; afterId?: number },
): Discount[] {
  return documents<Discount>(state, "SELECT data FROM discount WHERE id > ? ORDER BY id LIMIT ?", afterId, limit);
}

export function discountStatus(state: StoreState, discount: Discount): "ACTIVE" | "SCHEDULED" | "EXPIRED" {
  const now = state.clock.nowMs();
  if (discount.endsAt !== null && discount.endsAt <= now) return "EXPIRED";
  return discount.startsAt > now ? "SCHEDULED" : "ACTIVE";
}

/** The discount's class, by which `combinesWith` decides on combinations. */
export const discountClass = ({ value, items }: Pick<Discount, "value" | "items">) =>
  value.kind === "freeShipping" ? "SHIPPING" : items ? "PRODUCT" : "ORDER";

const COMBINES = { ORDER: "orderDiscounts", PRODUCT: "productDiscounts", SHIPPING: "shippingDiscounts" } as const;

/** Discounts combine when each allows the other's class. */
export const canCombine = (one: Discount, other: Discount): boolean =>
  one.combinesWith[COMBINES[discountClass(other)]] && other.combinesWith[COMBINES[discountClass(one)]];

export function saveDiscount(state: StoreState, discount: Discount): Discount {
  const other = findDiscountByCode(state, discount.code);
  if (other && other.id !== discount.id) throw refused("Code must be unique. Please try a different code.", "code");
  run(
    state,
    `INSERT INTO discount (id, code, data) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, data = excluded.data`,
    discount.id,
    discount.code,
    JSON.stringify(discount),
  );
  return discount;
}

export function createDiscount(state: StoreState, input: DiscountInput): Discount {
  const now = state.clock.nowMs();
  return saveDiscount(state, {
    startsAt: now,
    endsAt: null,
    usageLimit: null,
    appliesOncePerCustomer: false,
    minimumSubtotal: null,
    minimumQuantity: null,
    context: { kind: "all" },
    items: null,
    combinesWith: NOTHING_COMBINES,
    createdAt: now,
    updatedAt: now,
    ...input,
    code: input.code.trim(),
    id: nextId(state, "discount"),
    usageCount: 0,
  });
}

export function updateDiscount(state: StoreState, id: number, changes: Partial<DiscountInput>): Discount {
  const discount = getDiscount(state, id);
  if (!discount) throw notFound("discount", id);
  return state.transaction(() => {
    const saved = saveDiscount(state, { ...discount, ...changes, updatedAt: state.clock.nowMs() });
    state.notify("discounts/update", () => discountPayload(state, saved, discountStatus(state, saved)));
    return saved;
  });
}

export function deleteDiscount(state: StoreState, id: number): void {
  state.transaction(() => {
    run(state, "DELETE FROM redeem_code WHERE discount_id = ?", id);
    run(state, "DELETE FROM discount WHERE id = ?", id);
    state.notify("discounts/delete", () => discountDeletePayload(state, id));
  });
}

export function countDiscounts(state: StoreState): number {
  return row<{ n: number }>(state, "SELECT count(*) AS n FROM discount")?.n ?? 0;
}
