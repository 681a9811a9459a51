import type { OrderSnapshot, RefundVersion } from "~/modules/orders/order-snapshot";

/** What a source says of an order's money, in minor units; null where it says nothing. */
export interface ToldMoney {
  /** what the order comes to after edits and refunds */
  current: number | null;
  /** what it came to before anything went back */
  total: number | null;
  /** what is still to be paid; negative where something is owed to the buyer */
  outstanding: number | null;
  /** of all payments; told by some sources only */
  received?: number | null;
  refunds: readonly RefundVersion[];
}

/**
 * How much of an order was paid. What is outstanding is set off against what came in: an order that was paid in full once
 * stays paid whatever goes back, a deposit stays a deposit.
 */
export function orderMoney({ current, total, outstanding, received: told, refunds }: ToldMoney): {
  outstanding: number;
  snapshot: Pick<OrderSnapshot, "received" | "returned">;
} {
  if (outstanding === null) return { outstanding: 0, snapshot: {} };
  const known = refunds.every(({ snapshot }) => snapshot.money !== undefined);
  const returned = refunds.reduce((sum, { snapshot }) => sum + (snapshot.money ?? 0), 0);
  const received = told ?? (known && current !== null ? current - outstanding + returned : null);
  const paidOnce = received !== null && total !== null && total > 0 && received >= total;
  return {
    outstanding: paidOnce ? 0 : Math.max(0, outstanding),
    snapshot: known && received !== null ? { received: Math.max(0, received), returned } : {},
  };
}
