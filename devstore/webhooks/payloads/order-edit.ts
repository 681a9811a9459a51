import type { Order } from "../../state/types/order";
import type { Millis } from "../../state/types/values";

export interface LineChange {
  lineItemId: number;
  /** added units; negative for removed ones */
  delta: number;
}

/** Payload of orders/edited. */
export function orderEditPayload(order: Order, changes: LineChange[], at: Millis) {
  const line = ({ lineItemId, delta }: LineChange) => ({ id: lineItemId, delta: Math.abs(delta) });
  const time = new Date(at).toISOString();
  return {
    order_edit: {
      id: order.id * 10 + (order.transactions.length % 10),
      app_id: null,
      created_at: time,
      committed_at: time,
      notify_customer: false,
      order_id: order.id,
      staff_note: "",
      user_id: null,
      line_items: {
        additions: changes.filter(({ delta }) => delta > 0).map(line),
        removals: changes.filter(({ delta }) => delta < 0).map(line),
      },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}
