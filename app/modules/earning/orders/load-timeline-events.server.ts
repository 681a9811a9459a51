import type { Db } from "~/db.server";
import type { StoredAward } from "~/modules/earning/awards/award-rows.server";
import { loadOrderStates } from "~/modules/orders/order-rows.server";
import { loadTimelines } from "~/modules/orders/load-timelines.server";
import { lostFirstOrder, timelineEarningEvents } from "./order-earning-events";
import type { OrderState } from "~/modules/orders/order-snapshot";
import { looksAtOrder } from "~/modules/earning/conditions/rule-needs";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";

interface Asked {
  shopId: number;
  customerIds: bigint[];
  /** full orders that are already loaded */
  orders: OrderState[];
  /** among them all awards of the customers for first orders and comebacks */
  stored: StoredAward[];
  book: RuleBook;
}

/**
 * First orders and comebacks of these customers, from all their orders. At most three statements, none without a rule
 * or an award for them.
 */
export async function loadTimelineEvents(db: Db, asked: Asked): Promise<EarningEvent[]> {
  const { shopId, customerIds, stored, book } = asked;
  if (![...book.rules, ...stored].some(isOfTimeline)) return [];
  const timelines = await loadTimelines(db, { shopId, customerIds });
  const orderOf = await wholeOrders(db, asked, [...timelines.values()].flat());
  const withComebacks = [...book.rules, ...stored].some(({ event }) => event === "COMEBACK");
  const earningEvents = [...timelines].flatMap(([customerId, timeline]) => {
    const paidAt = new Map(timeline.map((order) => [order.orderId, order.paidAt]));
    return timelineEarningEvents({
      customerId,
      timeline,
      paidAt: (orderId) => paidAt.get(orderId) ?? null,
      timezone: book.programme.timezone,
      orderOf,
      withComebacks,
    });
  });
  const lost = stored.flatMap(({ event, customerId, occurredAt }) =>
    event === "FIRST_ORDER" && !timelines.has(customerId) ? [lostFirstOrder(customerId, occurredAt)] : [],
  );
  return [...earningEvents, ...lost];
}

/** Is it a rule for, or an award of, a first order or a comeback? */
const isOfTimeline = ({ event }: { event: string }): boolean => event === "FIRST_ORDER" || event === "COMEBACK";

/** First orders and comebacks need full orders only where a rule, or an existing award, depends on more than dates. */
async function wholeOrders(
  db: Db,
  { shopId, orders, stored, book }: Asked,
  timeline: { orderId: bigint }[],
): Promise<((orderId: bigint) => OrderState | undefined) | undefined> {
  const asked =
    book.rules.some((rule) => isOfTimeline(rule) && looksAtOrder(rule)) ||
    stored.some((award) => isOfTimeline(award) && award.terms.lines);
  if (!asked) return undefined;
  const known = new Map(orders.map((order) => [order.orderId, order]));
  const others = timeline.filter(({ orderId }) => !known.has(orderId));
  const loaded = await loadOrderStates(db, { shopId, orderIds: others.map(({ orderId }) => orderId) });
  for (const order of loaded) known.set(order.orderId, order);
  return (orderId) => known.get(orderId);
}
