import type { Db } from "~/db.server";
import { loadAwards, loadLimitedAwards, type StoredAward } from "./award-rows.server";
import { bookAwards, type AwardChange } from "./book-awards.server";
import { bookRoomLeft } from "~/modules/earning/orders/book-room-left.server";
import { adjustAwardTo, availableChange } from "~/modules/earning/core/adjust-award";
import { beyondLimits } from "~/modules/earning/core/limit-count";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { bookEarningEvents } from "./book-earning-events.server";
import { loadOrderStates } from "~/modules/orders/order-rows.server";
import { loadTimelineEvents } from "~/modules/earning/orders/load-timeline-events.server";
import { isOfCustomer, onceKey } from "~/modules/earning/core/once-key";
import { orderEarningEvent } from "~/modules/earning/orders/order-earning-events";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

const eventsOfCustomers: StoredAward["event"][] = [
  ...(["FIRST_ORDER", "COMEBACK", "ACCOUNT", "NEWSLETTER", "BIRTHDAY", "ANNIVERSARY"] as const),
  ...(["REVIEW", "MISSION", "SURVEY", "EVENT"] as const),
];

/**
/**
 * Limits members into whom others were merged to what one person earns: one first order, one account, one birthday a
 * year, comebacks after a silence in all their orders together, each order once, also when it moved from one to the
 * other, and by each rule as many awards as it allows one member. Of two awards for the same thing, and under a limit, the
 * earlier one stays. Inside the caller's transaction, after the awards and orders were moved; a constant number of
 * statements.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookMerged(
  db: Db,
  { shopId, customerIds, book, now }: { shopId: number; customerIds: bigint[]; book: RuleBook; now: Date },
): Promise<AwardChange[]> {
  const sources = await listSharedOrders(db, { shopId, customerIds });
  const stored = await loadAwards(db, { shopId, sources, customerIds, events: eventsOfCustomers });
  const orderIds = sources.flatMap((source) => orderIdOfSource(source) ?? []);
  const orders = sources.length > 0 ? await loadOrderStates(db, { shopId, orderIds, customerIds }) : [];
  const timeline = await loadTimelineEvents(db, { shopId, customerIds, orders, stored, book });
  const earningEvents = [...orders.map(orderEarningEvent), ...timeline, ...doubles(stored)];
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
  return [...changes, ...(await bookLimits(db, { shopId, customerIds, book, now }))];
}

/** Books the orders again from the first limited one on, and takes back other awards beyond their limits. */
async function bookLimits(
  db: Db,
  { shopId, customerIds, book, now }: { shopId: number; customerIds: bigint[]; book: RuleBook; now: Date },
): Promise<AwardChange[]> {
  const limited = await loadLimitedAwards(db, { shopId, customerIds });
  const ordered = await bookRoomLeft(db, { shopId, awards: limited, book, unknown: "THROWS", now });
  const others = limited.filter(({ event }) => event !== "ORDER");
  const beyond = beyondLimits(others, book.programme.timezone);
  if (beyond.length === 0) return ordered;
  const available = await lockAvailable(db, { shopId, customerIds });
  const { takeBackPolicy } = book.programme;
  const fallen = beyond.flatMap((award): AwardChange[] => {
    const context = { takeBackPolicy, available: available.get(award.customerId) ?? 0, now };
    const adjusted = adjustAwardTo(award, 0, context);
    if (!adjusted) return [];
    available.set(award.customerId, context.available + availableChange(adjusted.posting));
    return [
      {
        award: { ...award, ...adjusted.award },
        posting: adjusted.posting,
        before: award.status,
        reason: "LIMIT_REACHED",
      },
    ];
  });
  await bookAwards(db, { shopId, changes: fallen, now });
  return [...ordered, ...fallen];
}

/**
 * Earning events for which several customers, now merged into one, have awards. Those of orders come from the orders
 * themselves.
 */
function doubles(stored: StoredAward[]): EarningEvent[] {
  const once = stored.filter(({ event, source }) => event !== "FIRST_ORDER" && isOfCustomer(source));
  return [...Map.groupBy(once, onceKey).values()].flatMap((same): EarningEvent[] => {
    const [first] = same.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
    if (!first || same.length === 1) return [];
    const { event, source, customerId, occurredAt, counted } = first;
    const at = { occurredAt, certainAt: occurredAt };
    return [{ event, source, customerId, ...at, stands: true, hasPhoto: counted.photoPoints !== undefined }];
  });
}

/** Sources of orders that belonged to both, one after the other, before the merge. One statement. */
async function listSharedOrders(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<string[]> {
  const rows = await db.award.groupBy({
    by: ["source", "ruleId", "customerId"],
    where: { shopId, customerId: { in: customerIds }, event: "ORDER" },
    having: { id: { _count: { gt: 1 } } },
  });
  return [...new Set(rows.map(({ source }) => source))];
}
