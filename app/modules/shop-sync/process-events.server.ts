import type { Db } from "~/db.server";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookMembers } from "~/modules/earning/memberships/book-members.server";
import { bookOrders } from "~/modules/earning/orders/book-orders.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { bookReferrals } from "~/modules/earning/referrals/book-referrals.server";
import { lockReferred } from "~/modules/earning/referrals/lock-referred.server";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { noteSegmentChanges } from "~/modules/earning/rule-data/segments.server";
import { markCollectionsChanged } from "~/modules/earning/rule-data/collections.server";
import { markProductsStale } from "~/modules/earning/rule-data/products.server";
import { stampOrders } from "~/modules/earning/rule-data/stamp-orders.server";
import { holdsPoints, presentMember } from "~/modules/members/active-member";
import { keepConsents } from "~/modules/members/consent/save-consents.server";
import { noteUsedCodes } from "~/modules/rewards/note-used-codes.server";
import { returnSpentPoints } from "~/modules/rewards/return-spent-points.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { refreshOrderTotals } from "~/modules/members/refresh-order-totals.server";
import { forgetTags, saveTags } from "~/modules/members/customer-tags.server";
import { deleteMembers } from "~/modules/members/member-lifecycle.server";
import { followAccounts } from "~/modules/members/membership/account-stays.server";
import { saveCustomers } from "~/modules/members/save-customers.server";
import { customerRows } from "./customer-rows";
import { allConsents, collectChanges, namedOrders, type ChangeBatch } from "./collect-changes";
import { asDeleted, mergeOrder, ownedBy, toRow, withoutFormerBuyer } from "./merge-order";
import { mergeMembers } from "./merge-members.server";
import { loadOrders, loadRefunds, toOrderState, type OrderRow } from "~/modules/orders/order-rows.server";
import { saveOrders, saveRefunds } from "~/modules/orders/save-orders.server";
import type { StoreEvent } from "./store-event";

interface Batch {
  shopId: number;
  events: StoreEvent[];
  /** of customers, as just read */
  tags?: ReadonlyMap<bigint, readonly string[]>;
  now: Date;
  cards: "now" | "later";
}

/**
 * Processes events of webhooks and imports alike. Idempotent, and independent of the order of events. Runs inside the
 * caller's transaction with a constant number of statements per batch; each merge of two customers adds a few.
 *
 * Batches of one shop run one after the other; other work on a member only waits for that member.
 */
export async function processEvents(db: Db, { shopId, events, tags = new Map(), now, cards }: Batch): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_SPACE}::int, ${shopId}::int)`;
  const changes = collectChanges(await withTestOrders(db, { shopId, events }));
  const book = await loadRuleBook(db, { shopId });
  await lockReferred(db, {
    shopId,
    customerIds: [...changes.customers.keys(), ...changes.deletedCustomers.keys()],
    orders: [...changes.orders.values()],
    orderIds: namedOrders(changes),
  });
  const { made, ...accounts } = await saveCustomers(db, { shopId, customers: customerRows(changes), now });
  const turned = await followAccounts(db, { shopId, ...accounts, now });
  await deleteMembers(db, { shopId, deleted: changes.deletedCustomers, now });
  await keepConsents(db, {
    shopId,
    newest: [...changes.consents].map(([customerId, consent]) => ({ customerId, ...consent })),
    all: allConsents(events),
    source: cards === "now" ? "WEBHOOK" : "IMPORT",
    now,
  });
  await forgetTags(db, { shopId, customerIds: [...changes.retagged] });
  await saveTags(db, { shopId, tags });
  await noteSegmentChanges(db, { shopId, changes: changes.segments });
  await saveRefunds(db, { shopId, refunds: [...changes.refunds.values()] });
  const merged = await mergeMembers(db, { shopId, merges: changes.merges, now });
  const reportedMembers = [...changes.customers.keys(), ...changes.consents.keys()];
  const joined = await bookMembers(db, { shopId, customerIds: reportedMembers, book, now });
  const recognised = await bookReferrals(db, { shopId, customerIds: accountsOf(changes), crowds: false, book, now });
  const ordered = await processOrders(db, { shopId, changes, book, now });
  await markProductsStale(db, { shopId, productIds: [...changes.products], now });
  await markCollectionsChanged(db, { shopId, collectionIds: [...changes.collections], now });
  await afterBooking(db, {
    shopId,
    changes: [...merged.changes, ...joined, ...recognised, ...ordered.changes],
    changedMembers: [...made, ...turned, ...merged.keptIds],
    buyers: ordered.buyers,
    isImport: cards === "later",
    now,
  });
}

/**
 * Every order of a development store is a test, so there they count like any other (Shopify's Bogus Gateway and test mode:
 * help.shopify.com/en/manual/checkout-settings/test-orders). One statement where an order is a test.
 */
async function withTestOrders(
  db: Db,
  { shopId, events }: { shopId: number; events: readonly StoreEvent[] },
): Promise<readonly StoreEvent[]> {
  if (!events.some((event) => event.type === "order" && event.order.test)) return events;
  const { development } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { development: true } });
  if (!development) return events;
  return events.map((event) => (event.type === "order" ? { ...event, order: { ...event.order, test: false } } : event));
}

/** Customers whose own data changed, and with it maybe their fingerprints. Buyers are compared with their orders. */
function accountsOf({ customers, orders }: ChangeBatch): bigint[] {
  const buyers = new Set([...orders.values()].map(({ customer }) => customer?.customerId));
  return [...customers.keys()].filter((customerId) => !buyers.has(customerId));
}

/** First key of the advisory locks of this file; any constant of its own. */
const LOCK_SPACE = 7_001;

async function processOrders(
  db: Db,
  { shopId, changes, book, now }: { shopId: number; changes: ChangeBatch; book: RuleBook; now: Date },
): Promise<{ changes: AwardChange[]; buyers: bigint[] }> {
  const orderIds = namedOrders(changes);
  if (orderIds.length === 0) return { changes: [], buyers: [] };
  const stored = await loadOrders(db, { shopId, orderIds });
  const customerIds = [...stored.values(), ...[...changes.orders.values()].map(toRow)].flatMap(
    (row) => row.customerId ?? [],
  );
  const members = await lockMembers(db, { shopId, customerIds });

  const rows: OrderRow[] = [];
  const formerIds: bigint[] = [];
  for (const orderId of orderIds) {
    const known = mergeOrder(stored.get(orderId), changes.orders.get(orderId));
    const merged = changes.deletedOrders.has(orderId) ? asDeleted(orderId, known, now) : known;
    // A refund may come before its order: it waits in its own table.
    if (!merged) continue;
    const owned = ownedBy(merged, presentMember(merged.customerId, members));
    const former = presentMember(stored.get(orderId)?.customerId ?? null, members);
    const isMoved = former !== null && holdsPoints(former) && former.customerId !== owned.customerId;
    if (isMoved) formerIds.push(former.customerId);
    rows.push(isMoved ? withoutFormerBuyer(owned) : owned);
  }
  const refunds = await loadRefunds(db, { shopId, orderIds });
  const forgottenIds = new Set([...members].flatMap(([id, { status }]) => (status === "REDACTED" ? id : [])));
  const stamped = await stampOrders(db, { shopId, orders: rows, forgottenIds, book });
  const whole = stamped.map((row) => ({ ...row, refunds: refunds.get(row.orderId) ?? [] }));
  await saveOrders(db, { shopId, orders: whole, storedIds: new Set(stored.keys()) });
  const states = whole.map((row) => toOrderState(row, row.customerId !== null && forgottenIds.has(row.customerId)));
  await noteUsedCodes(db, {
    shopId,
    orders: [...changes.orders.values()].map(({ orderId, discountCodes: codes }) => ({ orderId, codes })),
    now,
  });
  await returnSpentPoints(db, { shopId, orders: states, now });
  const booked = await bookOrders(db, { shopId, orders: states, formerIds, book, now });
  await refreshOrderTotals(db, { shopId, customerIds: [...members.keys()] });
  return { changes: booked, buyers: [...members.keys()] };
}
