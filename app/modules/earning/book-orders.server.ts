import type { Db } from "~/db.server";
import { loadAwards, type StoredAward } from "./award-rows.server";
import { bookOccasions } from "./book-occasions.server";
import { loadOrderStates } from "./load-order-states.server";
import { loadTimelines } from "./load-timelines.server";
import { memberSource, orderOccasion, orderSource, timelineOccasions } from "./order-occasions";
import type { OrderState } from "./order-facts";
import { bookReferrals } from "./referral/book-referrals.server";
import { looksAtOrder } from "./rule-needs";
import type { RuleBook } from "./weigh-rules";

/**
 * Brings everything that depends on these orders to what their state says: their own points, first orders, comebacks,
 * referrals.
 * The orders are stored already. Inside the caller's transaction, which holds the locks of the members; a constant
 * number of statements for any number of orders. Running it again changes nothing.
 *
 * @returns members whose points changed
 */
export async function bookOrders(
  db: Db,
  { shopId, orders, book, now }: { shopId: number; orders: OrderState[]; book: RuleBook; now: Date },
): Promise<Set<bigint>> {
  if (orders.length === 0) return new Set();
  const customerIds = [...new Set(orders.flatMap(({ customerId }) => customerId ?? []))];
  const sources = [...orders.map(({ orderId }) => orderSource(orderId)), ...customerIds.map(memberSource)];
  const stored = await loadAwards(db, { shopId, sources, customerIds });
  const { timezone } = book.programme;
  const timelines = [...book.rules, ...stored].some(isOfTimeline)
    ? await loadTimelines(db, { shopId, customerIds })
    : new Map<never, never>();
  const orderOf = await wholeOrders(db, { shopId, orders, timelines, stored, book });
  const timeline = [...timelines].flatMap(([customerId, timelineOrders]) => {
    const paidAt = new Map(timelineOrders.map((order) => [order.orderId, order.paidAt]));
    return timelineOccasions({
      customerId,
      timeline: timelineOrders,
      paidAt: (orderId) => paidAt.get(orderId) ?? null,
      timezone,
      orderOf,
    });
  });
  const occasions = [...orders.map(orderOccasion), ...timeline];
  const changed = await bookOccasions(db, { shopId, occasions, stored, book, now });
  const referred = await bookReferrals(db, { shopId, customerIds, crowds: true, book, now });
  return new Set([...changed, ...referred]);
}

/** Is it a rule for, or an award of, a first order or a comeback? */
const isOfTimeline = ({ event }: { event: string }): boolean => event === "FIRST_ORDER" || event === "COMEBACK";

/** First orders and comebacks look at whole orders only where a rule, or an award already made, asks for more than dates. */
async function wholeOrders(
  db: Db,
  input: {
    shopId: number;
    orders: OrderState[];
    timelines: Awaited<ReturnType<typeof loadTimelines>>;
    stored: StoredAward[];
    book: RuleBook;
  },
): Promise<((orderId: bigint) => OrderState | undefined) | undefined> {
  const { shopId, orders, timelines, stored, book } = input;
  const asked =
    book.rules.some((rule) => isOfTimeline(rule) && looksAtOrder(rule)) ||
    stored.some((award) => isOfTimeline(award) && award.terms.lines);
  if (!asked) return undefined;
  const known = new Map(orders.map((order) => [order.orderId, order]));
  const others = [...timelines.values()].flat().filter(({ orderId }) => !known.has(orderId));
  const loaded = await loadOrderStates(db, { shopId, orderId: { in: others.map(({ orderId }) => orderId) } });
  for (const order of loaded) known.set(order.orderId, order);
  return (orderId) => known.get(orderId);
}
