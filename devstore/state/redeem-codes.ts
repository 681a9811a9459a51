import { row, rows, run } from "./database";
import { findDiscountByCode } from "./discounts";
import { nextId } from "./ids";
import type { Discount } from "./types/discount";
import type { StoreState } from "./types/store";

interface RedeemCode {
  id: number;
  code: string;
}

/** The codes of a discount beside its first one. */
export function listRedeemCodes(state: StoreState, discountId: number): RedeemCode[] {
  return rows<RedeemCode>(state, "SELECT id, code FROM redeem_code WHERE discount_id = ? ORDER BY id", discountId);
}

/** Gives a discount more codes; those that are taken are left out. */
export function addRedeemCodes(
  state: StoreState,
  discountId: number,
  codes: string[],
): { bulkId: number; added: number } {
  return state.transaction(() => {
    const free = codes.map((code) => code.trim()).filter((code) => code && !findDiscountByCode(state, code));
    const insert = "INSERT OR IGNORE INTO redeem_code (code, id, discount_id) VALUES (?, ?, ?)";
    for (const code of free) run(state, insert, code, nextId(state, "discount"), discountId);
    return { bulkId: nextId(state, "discount"), added: free.length };
  });
}

/** Staff remove a code from a discount; its first one goes with the discount alone. */
export const removeRedeemCode = (state: StoreState, discountId: number, code: string): boolean =>
  run(state, "DELETE FROM redeem_code WHERE discount_id = ? AND code = ?", discountId, code).changes > 0;

/** A code that works, in the spelling in which the discount has it. */
export function codeAsKept(state: StoreState, discount: Discount, code: string): string {
  const find = "SELECT code FROM redeem_code WHERE code = ? AND discount_id = ?";
  return row<{ code: string }>(state, find, code.trim(), discount.id)?.code ?? discount.code;
}
