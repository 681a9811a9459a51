import { orderPayload } from "../webhooks/payloads/order";
import { requireOrder, saveOrder } from "./order-rows";
import type { Order } from "./types/order";
import type { StoreState } from "./types/store";

/** orders/updated. Archives an order or opens it again; nothing else of it changes. */
export function archiveOrder(state: StoreState, id: number, { open = false }: { open?: boolean } = {}): Order {
  return state.transaction(() => {
    const now = state.clock.nowMs();
    const order = saveOrder(state, { ...requireOrder(state, id), closedAt: open ? null : now, updatedAt: now });
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}
