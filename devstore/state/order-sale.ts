import { nextId } from "./ids";
import type { OrderTransaction } from "./types/refund";
import type { StoreState } from "./types/store";
import type { Minor } from "./types/values";

/** A sale transaction with the Bogus Gateway: success when `paid`, else pending. */
export function saleOf(state: StoreState, amount: Minor, paid: boolean, at: number): OrderTransaction {
  const status = paid ? "success" : "pending";
  return { id: nextId(state, "transaction"), kind: "sale", status, amount, gateway: "bogus", createdAt: at };
}
