import { document, row, rows, run } from "./database";
import { CODE_IS_ACTIVE } from "./discounts";
import { nextId } from "./ids";
import type { Discount } from "./types/discount";
import type { Millis } from "./types/values";
import type { StoreState } from "./types/store";

interface RedeemCode {
  id: number;
  code: string;
}

/** The codes of one `discountRedeemCodeBulkAdd`. */
export interface CodeCreation {
  id: number;
  discountId: number;
  createdAt: Millis;
  codesCount: number;
  failedCount: number;
}

/** Delay until codes added in bulk are active: "Asynchronously add discount codes in bulk" (discountRedeemCodeBulkAdd). */
const CREATION_MS = 3_000;

/** The active codes of a discount besides its first one. */
export function listRedeemCodes(state: StoreState, discountId: number): RedeemCode[] {
  const list = `SELECT id, code FROM redeem_code WHERE discount_id = ? AND ${CODE_IS_ACTIVE} ORDER BY id`;
  return rows<RedeemCode>(state, list, discountId, state.clock.nowMs());
}

/** Adds codes to a discount, which become active after a delay. Codes that are taken count as failed. */
export function addRedeemCodes(state: StoreState, discountId: number, codes: string[]): CodeCreation {
  return state.transaction(() => {
    const now = state.clock.nowMs();
    const taken = `SELECT 1 FROM discount WHERE code = ? UNION ALL SELECT 1 FROM redeem_code WHERE code = ?`;
    const free = codes.map((code) => code.trim()).filter((code) => code && !row(state, taken, code, code));
    for (const code of free) {
      const insert = "INSERT OR IGNORE INTO redeem_code (code, id, discount_id) VALUES (?, ?, ?)";
      run(state, insert, code, nextId(state, "discount"), discountId);
      run(state, "INSERT OR REPLACE INTO code_to_come (code, there_at) VALUES (?, ?)", code, now + CREATION_MS);
    }
    const id = nextId(state, "discount");
    const failedCount = codes.length - free.length;
    const creation: CodeCreation = { id, discountId, createdAt: now, codesCount: codes.length, failedCount };
    run(state, "INSERT INTO code_creation (id, data) VALUES (?, ?)", id, JSON.stringify(creation));
    return creation;
  });
}

export const getCodeCreation = (state: StoreState, id: number): CodeCreation | undefined =>
  document<CodeCreation>(state, "SELECT data FROM code_creation WHERE id = ?", id);

export const isCreationDone = (state: StoreState, { createdAt }: CodeCreation): boolean =>
  state.clock.nowMs() >= createdAt + CREATION_MS;

/** Removes a code from a discount. @returns false for its first code, which stays, and for unknown ones */
export const removeRedeemCode = (state: StoreState, discountId: number, code: string): boolean =>
  run(state, "DELETE FROM redeem_code WHERE discount_id = ? AND code = ?", discountId, code).changes > 0;

/** The code in the discount's own spelling. */
export function storedSpelling(state: StoreState, discount: Discount, code: string): string {
  const find = "SELECT code FROM redeem_code WHERE code = ? AND discount_id = ?";
  return row<{ code: string }>(state, find, code.trim(), discount.id)?.code ?? discount.code;
}
