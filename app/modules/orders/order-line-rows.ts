import { keptQuantity } from "./line-amounts";
import { isGoods, type OrderState } from "./order-snapshot";

/** The lines of orders as columns for an insert; of a line that occurs twice the last one counts. */
export function orderLineColumns(orders: readonly Pick<OrderState, "orderId" | "snapshot" | "refunds">[]) {
  const lines = orders.flatMap(({ orderId, snapshot, refunds }) =>
    [...new Map(snapshot.lines.map((line) => [line.id, line])).values()].map((line) => ({ orderId, line, refunds })),
  );
  return {
    orderIds: lines.map(({ orderId }) => String(orderId)),
    lineIds: lines.map(({ line }) => line.id),
    productIds: lines.map(({ line }) => line.productId),
    variantIds: lines.map(({ line }) => line.variantId ?? null),
    goods: lines.map(({ line }) => isGoods(line)),
    quantities: lines.map(({ line }) => line.quantity),
    keptQuantities: lines.map(({ line, refunds }) => keptQuantity(line, refunds)),
    prices: lines.map(({ line }) => line.price),
    discounts: lines.map(({ line }) => line.discount),
    taxes: lines.map(({ line }) => line.tax),
  };
}
