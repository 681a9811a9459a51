import { earliest, isNewer, withTraces } from "./gather-news";
import type { OrderRow } from "./order-rows.server";
import type { OrderData } from "./store-event";

/** News of an order as it is kept. */
export function toRow({ customer, totalMinor, outstandingMinor, refunds: _apart, ...order }: OrderData): OrderRow {
  return {
    ...order,
    customerId: customer?.customerId ?? null,
    totalMinor: BigInt(totalMinor),
    outstandingMinor: BigInt(outstandingMinor),
  };
}

/** Nothing is compared for an order of nobody, so nothing of its buyer is kept. */
export function ownedBy(row: OrderRow, customerId: bigint | null): OrderRow {
  return customerId === null
    ? { ...row, customerId, facts: { ...row.facts, prints: undefined, member: undefined } }
    : { ...row, customerId };
}

/** The newer of what is stored and what is told, with the earliest payment either knows of. */
export function mergeOrder(stored: OrderRow | undefined, told: OrderData | undefined): OrderRow | undefined {
  if (!told) return stored;
  const row = toRow(told);
  if (!stored) return row;
  const [newer, older] = isNewer(row, stored) ? [row, stored] : [stored, row];
  const facts = withTraces(newer.facts, older.facts);
  const customerId = newer.customerId ?? stored.customerId;
  return { ...newer, facts, customerId, paidAt: earliest(row.paidAt, stored.paidAt) };
}
