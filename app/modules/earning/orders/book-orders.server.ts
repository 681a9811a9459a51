import type { Db } from "~/db.server";
import { loadAwards } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { loadTimelineEvents } from "./load-timeline-events.server";
import { bookRoomLeft } from "./book-room-left.server";
import { orderEarningEvent, ownerlessComeback } from "./order-earning-events";
import type { OrderState } from "~/modules/orders/order-snapshot";
import { bookReferrals } from "~/modules/earning/referrals/book-referrals.server";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { orderSource } from "~/modules/earning/core/award-source";

/**
 * Adjusts everything that depends on these orders to their present state: points of the orders, first orders,
 * comebacks, referrals. `formerIds` are customers to whom an order belonged before; their awards follow, too. The
 * orders are already stored. Inside the caller's transaction, which holds the members' locks; a constant number of
 * statements for any number of orders. Running it again changes nothing.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookOrders(
  db: Db,
  {
    shopId,
    orders,
    formerIds,
    book,
    now,
  }: { shopId: number; orders: OrderState[]; formerIds: bigint[]; book: RuleBook; now: Date },
): Promise<AwardChange[]> {
  if (orders.length === 0) return [];
  const customerIds = [...new Set([...orders.flatMap(({ customerId }) => customerId ?? []), ...formerIds])];
  const sources = orders.map(({ orderId }) => orderSource(orderId));
  const stored = await loadAwards(db, { shopId, sources, customerIds });
  const timeline = await loadTimelineEvents(db, { shopId, customerIds, orders, stored, book });
  const ownerless = orders.filter(({ customerId, ownerForgotten }) => customerId === null && !ownerForgotten);
  const earningEvents = [...orders.map(orderEarningEvent), ...timeline, ...ownerless.map(ownerlessComeback)];
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
  const awards = changes.map(({ award }) => award);
  const later = await bookRoomLeft(db, { shopId, awards, book, unknown: "THROWS", now });
  const referred = await bookReferrals(db, { shopId, customerIds, ownerless, crowds: true, book, now });
  return [...changes, ...later, ...referred];
}
