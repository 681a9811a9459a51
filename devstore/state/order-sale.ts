import { nextId } from "./ids";
import type { Minor, OrderTransaction, StoreState } from "./types";

/** The payment of an order, or the wait for it. */
export function saleOf(state: StoreState, amount: Minor, paid: boolean, at: number): OrderTransaction {
  const status = paid ? "success" : "pending";
  return { id: nextId(state, "transaction"), kind: "sale", status, amount, gateway: "bogus", createdAt: at };
}
