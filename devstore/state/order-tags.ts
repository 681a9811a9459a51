import { orderPayload } from "../webhooks/payloads/order";
import { requireOrder, saveOrder } from "./order-rows";
import type { Order } from "./types/order";
import type { StoreState } from "./types/store";

/** Replaces the order's tags; sends orders/updated. */
export function setOrderTags(state: StoreState, id: number, tags: string[]): Order {
  return state.transaction(() => {
    const order = saveOrder(state, { ...requireOrder(state, id), tags, updatedAt: state.clock.nowMs() });
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}
