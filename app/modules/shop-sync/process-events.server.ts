import type { Db } from "~/db.server";
import { bookMembers } from "~/modules/earning/book-members.server";
import { bookOrders } from "~/modules/earning/book-orders.server";
import { loadRuleBook } from "~/modules/earning/load-rule-book.server";
import { lockReferred } from "~/modules/earning/referral/lock-referred.server";
import { orderStands } from "~/modules/earning/order-occasions";
import type { RuleBook } from "~/modules/earning/weigh-rules";
import { keepConsents } from "~/modules/members/consent/keep-consents.server";
import { lockMembers, type LockedMember } from "~/modules/members/lock-members.server";
import { refreshOrderTotals } from "~/modules/members/refresh-order-totals.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { saveCustomers, type CustomerRow } from "~/modules/members/save-customers.server";
import { refreshTiers } from "~/modules/tiers/refresh-tiers.server";
import { earliest, gatherNews, isNewer, toldConsents, withTraces, type News } from "./gather-news";
import { mergeMembers } from "./merge-members.server";
import { loadOrders, loadRefunds, saveOrders, saveRefunds, toOrderState, type OrderRow } from "./order-rows.server";
import type { CustomerData, OrderData, StoreEvent } from "./store-event";

/**
 * The one door for news of the store, from webhooks and imports alike. Inside the caller's transaction, with a constant
 * number of statements for any number of events (a merge of two customers adds its own few). Running it twice, or with
 * the events in another order, ends at the same points.
 *
 * Batches of one shop run one after the other; other work on a member only waits for that member.
 */
export async function processEvents(
  db: Db,
  { shopId, events, now, cards }: { shopId: number; events: StoreEvent[]; now: Date; cards: "now" | "later" },
): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_SPACE}::int, ${shopId}::int)`;
  const news = gatherNews(events);
  const book = await loadRuleBook(db, { shopId });
  await lockReferred(db, {
    shopId,
    customerIds: news.customers.keys(),
    orders: [...news.orders.values()],
    refundedOrderIds: [...news.refunds.values()].map((refund) => refund.orderId),
  });
  const newMembers = await saveCustomers(db, { shopId, customers: customerRows(news), now });
  await keepConsents(db, {
    shopId,
    newest: [...news.consents].map(([customerId, consent]) => ({ customerId, ...consent })),
    told: toldConsents(events),
    source: cards === "now" ? "WEBHOOK" : "IMPORT",
    now,
  });
  await saveRefunds(db, { shopId, refunds: [...news.refunds.values()] });
  const mergedMembers = await mergeMembers(db, { shopId, merges: news.merges, now });
  const toldMembers = [...news.customers.keys(), ...news.consents.keys()];
  const joined = await bookMembers(db, { shopId, customerIds: toldMembers, book, now });
  const ordered = await processOrders(db, { shopId, news, book, now });
  if (cards === "later") return;
  const earned = [...newMembers, ...mergedMembers, ...joined, ...ordered.changed];
  const moved = await refreshTiers(db, { shopId, customerIds: [...earned, ...ordered.members], now });
  await requestCards(db, { shopId, customerIds: [...earned, ...moved] });
}

/** First key of the advisory locks of this file; any constant of its own. */
const LOCK_SPACE = 7_001;

/** Customers to store: those told of, and stubs for what came before its customer. */
function customerRows(news: News): CustomerRow[] {
  const mentioned = new Set([...news.consents.keys(), ...news.merges.map((merge) => merge.keptId)]);
  const stubs = [...mentioned].filter((id) => !news.customers.has(id)).map(stub);
  return [...news.customers.values(), ...stubs].map(({ consent, ...customer }) => ({
    ...customer,
    consentState: consent?.state ?? null,
    consentOptInLevel: consent?.optInLevel ?? null,
    consentUpdatedAt: consent?.updatedAt ?? null,
  }));
}

const stub = (customerId: bigint): CustomerData => ({
  customerId,
  email: null,
  firstName: null,
  lastName: null,
  phone: null,
  locale: null,
  countryCode: null,
  createdAt: null,
  updatedAt: null,
});

async function processOrders(
  db: Db,
  { shopId, news, book, now }: { shopId: number; news: News; book: RuleBook; now: Date },
): Promise<{ changed: Set<bigint>; members: bigint[] }> {
  const refunded = [...news.refunds.values()].map((refund) => refund.orderId);
  const orderIds = [...new Set([...news.orders.keys(), ...refunded])];
  if (orderIds.length === 0) return { changed: new Set(), members: [] };
  const stored = await loadOrders(db, { shopId, orderIds });
  const customerIds = [...stored.values(), ...[...news.orders.values()].map(toRow)].flatMap(
    (row) => row.customerId ?? [],
  );
  const members = await lockMembers(db, { shopId, customerIds });

  const rows: OrderRow[] = [];
  for (const orderId of orderIds) {
    const merged = mergeOrder(stored.get(orderId), news.orders.get(orderId));
    // A refund may come before its order; it waits in its own table until the order is told of.
    if (merged) rows.push(ownedBy(merged, activeMember(merged.customerId, members)));
  }
  const refunds = await loadRefunds(db, { shopId, orderIds });
  const states = rows.map((row) => toOrderState(row, refunds.get(row.orderId) ?? []));
  const standing = new Map(states.map((state) => [state.orderId, orderStands(state)]));
  await saveOrders(db, {
    shopId,
    orders: rows.map((row) => ({ ...row, stands: standing.get(row.orderId) ?? false })),
  });
  const changed = await bookOrders(db, { shopId, orders: states, book, now });
  await refreshOrderTotals(db, { shopId, customerIds: [...members.keys()] });
  return { changed, members: [...members.keys()] };
}

function toRow({ customer, totalMinor, refunds: _apart, ...order }: OrderData): OrderRow {
  return { ...order, customerId: customer?.customerId ?? null, totalMinor: BigInt(totalMinor) };
}

/** Nothing is compared for an order of nobody, so nothing of its buyer is kept. */
function ownedBy(row: OrderRow, customerId: bigint | null): OrderRow {
  return customerId === null
    ? { ...row, customerId, facts: { ...row.facts, prints: undefined } }
    : { ...row, customerId };
}

/** The newer of what is stored and what is told, with the earliest payment either knows of. */
function mergeOrder(stored: OrderRow | undefined, told: OrderData | undefined): OrderRow | undefined {
  if (!told) return stored;
  const row = toRow(told);
  if (!stored) return row;
  const [newer, older] = isNewer(row, stored) ? [row, stored] : [stored, row];
  const facts = withTraces(newer.facts, older.facts);
  const customerId = newer.customerId ?? stored.customerId;
  return { ...newer, facts, customerId, paidAt: earliest(row.paidAt, stored.paidAt) };
}

/** Whom an order belongs to now: a merged customer's orders go to the one kept, a redacted one's to nobody. */
function activeMember(customerId: bigint | null, members: Map<bigint, LockedMember>): bigint | null {
  const member = customerId === null ? undefined : members.get(customerId);
  if (!member || member.status === "REDACTED") return null;
  return member.status === "MERGED" ? member.mergedIntoId : member.customerId;
}
