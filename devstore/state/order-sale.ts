import { nextId } from "./ids";
import type { OrderTransaction } from "./types/refund";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

/** An order's sale transaction: paid, or pending. */
export function saleOf(state: StoreState, amount: Minor, paid: boolean, at: number): OrderTransaction {
  const status = paid ? "success" : "pending";
  return { id: nextId(state, "transaction"), kind: "sale", status, amount, gateway: "bogus", createdAt: at };
}
