import type { Db } from "~/db.server";
import { loadAwards } from "./award-rows.server";
import { bookOccasions } from "./book-occasions.server";
import { loadTimelines } from "./load-timelines.server";
import { memberSource, orderOccasion, orderSource, timelineOccasions } from "./order-occasions";
import type { OrderState } from "./order-facts";
import { bookReferrals } from "./referral/book-referrals.server";
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
  const timelines = await loadTimelines(db, { shopId, customerIds });
  const timeline = [...timelines].flatMap(([customerId, timelineOrders]) => {
    const paidAt = new Map(timelineOrders.map((order) => [order.orderId, order.paidAt]));
    return timelineOccasions({
      customerId,
      timeline: timelineOrders,
      paidAt: (orderId) => paidAt.get(orderId) ?? null,
      timezone,
    });
  });
  const occasions = [...orders.map(orderOccasion), ...timeline];
  const changed = await bookOccasions(db, { shopId, occasions, stored, book, now });
  const referred = await bookReferrals(db, { shopId, customerIds, crowds: true, book, now });
  return new Set([...changed, ...referred]);
}
