import { run } from "./database";
import { requireOrder } from "./order-rows";
import { notifySegments } from "./notify-segments";
import type { StoreState } from "./types/store";

/**
 * Sends orders/delete, whose payload has only the id. Shopify lets staff delete orders of the Bogus Gateway, which all
 * orders here are (https://help.shopify.com/en/manual/orders/cancel-delete-order); they cannot be restored
 * (https://shopify.dev/docs/api/admin-graphql/latest/mutations/orderDelete).
 */
export function deleteOrder(state: StoreState, id: number): void {
  state.transaction(() => {
    const { customerId } = requireOrder(state, id);
    run(state, "DELETE FROM discount_use WHERE order_id = ?", id);
    notifySegments(state, customerId, () => run(state, `DELETE FROM "order" WHERE id = ?`, id));
    state.notify("orders/delete", () => ({ id }));
  });
}
