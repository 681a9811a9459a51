import { orderPayload } from "../webhooks/payloads/order";
import { requireCustomer } from "./customers";
import { requireOrder, saveOrder } from "./order-rows";
import { notifySegments } from "./notify-segments";
import type { Order } from "./types/order";
import type { StoreState } from "./types/store";

/**
 * Assigns an order to another customer, or to none, as `orderCustomerSet` and `orderCustomerRemove` do
 * (https://shopify.dev/changelog/posts/orders-number-and-customer-graphql-update). Sends orders/updated.
 */
export function setOrderCustomer(state: StoreState, id: number, customerId: number | null): Order {
  return state.transaction(() => {
    const before = requireOrder(state, id);
    if (customerId !== null) requireCustomer(state, customerId);
    const changed = { ...before, customerId, updatedAt: state.clock.nowMs() };
    const order = notifySegments(state, before.customerId, () => saveOrder(state, changed));
    state.notify("orders/updated", () => orderPayload(state, order));
    return order;
  });
}
