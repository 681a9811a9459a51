import { earliest, isNewer, withEarlierSignals } from "./collect-changes";
import { holdsPoints } from "~/modules/members/active-member";
import type { LockedMember } from "~/modules/members/lock-members.server";
import type { OrderRow } from "~/modules/orders/order-rows.server";
import type { OrderData } from "./store-event";

/** A changed order as a row. */
export function toRow(change: OrderData): OrderRow {
  const { customer, totalMinor, outstandingMinor, refunds: _apart, discountCodes: _seen, ...order } = change;
  return {
    ...order,
    deletedAt: null,
    customerId: customer?.customerId ?? null,
    totalMinor: BigInt(totalMinor),
    outstandingMinor: BigInt(outstandingMinor),
  };
}

/** The attributes of the former buyer are removed, so that rules look up those of the new one. */
export const withoutFormerBuyer = (row: OrderRow): OrderRow => ({
  ...row,
  snapshot: { ...row.snapshot, member: undefined },
});

/**
 * For orders without a customer, or of a redacted one, nothing of the buyer is kept; titles of lines are removed,
 * because they may contain a name that the buyer had engraved.
 */
export function ownedBy(row: OrderRow, owner: LockedMember | null): OrderRow {
  const customerId = owner?.customerId ?? null;
  if (holdsPoints(owner)) return { ...row, customerId };
  const lines = row.snapshot.lines.map((line) => ({ ...line, title: "" }));
  return { ...row, customerId, snapshot: { ...row.snapshot, lines, member: undefined }, fingerprints: null };
}

/**
 * The newer of the stored order and the change, with the earlier of their payments. The newer one decides whose order
 * it is, also when it has none: staff and other apps set and remove an order's customer.
 */
export function mergeOrder(stored: OrderRow | undefined, incoming: OrderData | undefined): OrderRow | undefined {
  if (!incoming) return stored;
  const row = toRow(incoming);
  if (!stored) return row;
  const [newer, older] = isNewer(row, stored) ? [row, stored] : [stored, row];
  const snapshot = withEarlierSignals(newer.snapshot, older.snapshot);
  const fingerprints = newer.fingerprints ?? older.fingerprints;
  return { ...newer, snapshot, fingerprints, paidAt: earliest(row.paidAt, stored.paidAt), deletedAt: stored.deletedAt };
}

/** Marks an order as deleted, also when it is not known yet: any change of it is newer than this row. */
export const asDeleted = (orderId: bigint, row: OrderRow | undefined, at: Date): OrderRow => ({
  ...(row ?? unknownOrder(orderId, at)),
  deletedAt: row?.deletedAt ?? at,
});

const unknownOrder = (orderId: bigint, at: Date): OrderRow => ({
  orderId,
  customerId: null,
  name: "",
  processedAt: at,
  updatedAt: new Date(0),
  triggeredAt: null,
  paidAt: null,
  cancelledAt: null,
  deletedAt: null,
  financialStatus: "PENDING",
  outstandingMinor: 0n,
  test: false,
  channel: null,
  countryCode: null,
  totalMinor: 0n,
  snapshot: { taxesIncluded: true, lines: [], shipping: { price: 0, tax: 0 } },
  fingerprints: null,
});
