/** What the simulated shop knows of an order: only what happened, nothing of how points are booked. */
export interface SimulatedOrder {
  id: number;
  customerId: number;
  paid: boolean;
  cancelled: boolean;
  /** paid so long ago that its hold time is over */
  matured: boolean;
  lines: { id: number; cents: number; quantity: number; returned: number }[];
}

/**
 * Points that the orders of a customer are worth under the rule at install: one for each whole 1.00 paid and kept, per
 * order, rounded down; pending until the hold time is over.
 */
export function shopDayPoints(orders: readonly SimulatedOrder[], customerId: number) {
  const points = { available: 0, pending: 0, reserved: 0 };
  for (const order of orders) {
    if (order.customerId !== customerId || !order.paid || order.cancelled) continue;
    const kept = order.lines.reduce((cents, line) => cents + line.cents * (line.quantity - line.returned), 0);
    points[order.matured ? "available" : "pending"] += Math.floor(kept / 100);
  }
  return points;
}
