import type { RequiredRuleData } from "~/modules/earning/rule-data/missing-rule-data";
import { collectChanges, namedOrders } from "./collect-changes";
import type { StoreEvent } from "./store-event";

/** Rule data that may be needed for a batch beyond what its events contain. */
export function requiredRuleData(events: readonly StoreEvent[]): RequiredRuleData {
  const changes = collectChanges(events);
  const orders = [...changes.orders.values()];
  return {
    lines: orders.flatMap(({ orderId, snapshot }) =>
      snapshot.lines.flatMap(({ id, productId }) => (productId ? [{ orderId, lineId: id, productId }] : [])),
    ),
    orderIds: namedOrders(changes),
    productIds: [],
    customerIds: [...new Set([...changes.customers.keys(), ...changes.consents.keys()])],
    retaggedIds: [...changes.retagged],
  };
}
