import type { OrderSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";

/** An order's amounts from one source, in minor units; null where the source does not contain one. */
export interface ReportedMoney {
  /** the order's total after edits and refunds */
  current: number | null;
  /** the order's total before refunds */
  total: number | null;
  /** what is still to be paid; negative when the buyer is owed money */
  outstanding: number | null;
  /** all payments; only in some sources */
  received?: number | null;
  refunds: readonly RefundVersion[];
}

/**
 * How much of an order was paid. The outstanding amount is compared with the payments: an order that was once paid in
 * full stays paid whatever is refunded, and a deposit stays a deposit.
 */
export function orderMoney({ current, total, outstanding, received: reported, refunds }: ReportedMoney): {
  outstanding: number;
  snapshot: Pick<OrderSnapshot, "received" | "returned">;
} {
  if (outstanding === null) return { outstanding: 0, snapshot: {} };
  const known = refunds.every(({ snapshot }) => snapshot.money !== undefined);
  const returned = refunds.reduce((sum, { snapshot }) => sum + (snapshot.money ?? 0), 0);
  const received = reported ?? (known && current !== null ? current - outstanding + returned : null);
  const paidOnce = received !== null && total !== null && total > 0 && received >= total;
  return {
    outstanding: paidOnce ? 0 : Math.max(0, outstanding),
    snapshot: known && received !== null ? { received: Math.max(0, received), returned } : {},
  };
}
