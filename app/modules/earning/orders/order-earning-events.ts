import { daysBetween } from "~/modules/earning/core/calendar";
import { ONCE_COMEBACKS } from "~/modules/earning/core/debts";
import type { TimelineOrder } from "~/modules/orders/load-timelines.server";
import { counts, type OrderState } from "~/modules/orders/order-snapshot";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { memberSource, orderSource } from "~/modules/earning/core/award-source";

/** An order as it counts by its money. */
export function orderEarningEvent(order: OrderState): EarningEvent {
  return {
    event: "ORDER",
    source: orderSource(order.orderId),
    customerId: order.customerId,
    occurredAt: order.processedAt,
    certainAt: order.paidAt ?? order.processedAt,
    stands: counts(order),
    ...(order.ownerForgotten && { ownerForgotten: true }),
    ...asked(order),
  };
}

/** What rules may ask of an order and its buyer. */
const asked = (order: OrderState): Pick<EarningEvent, "order" | "countryCode" | "channel" | "member"> => ({
  order,
  countryCode: order.countryCode,
  channel: order.channel,
  member: order.snapshot.member,
});

/** The first order of a customer who has no order any more, as their award for it was dated. */
export const lostFirstOrder = (customerId: bigint, earnedAt: Date): EarningEvent => ({
  event: "FIRST_ORDER",
  source: memberSource(customerId),
  customerId,
  occurredAt: earnedAt,
  certainAt: earnedAt,
  stands: false,
});

/** What an order of nobody says of a comeback that it once was. */
export function ownerlessComeback(order: OrderState): EarningEvent {
  const { orderId, processedAt } = order;
  return {
    event: "COMEBACK",
    source: orderSource(orderId),
    customerId: null,
    occurredAt: processedAt,
    certainAt: order.paidAt ?? processedAt,
    stands: false,
    ...asked(order),
  };
}

const byTime = (a: TimelineOrder, b: TimelineOrder): number =>
  a.processedAt.getTime() - b.processedAt.getTime() || (a.orderId < b.orderId ? -1 : 1);

/**
 * A member's first order and comebacks, from all their orders. A comeback's silence runs from the last order that stands
 * to the next one; an order that fell neither ends nor begins a silence.
 */
export function timelineEarningEvents(input: {
  customerId: bigint;
  timeline: readonly TimelineOrder[];
  paidAt: (orderId: bigint) => Date | null;
  timezone: string;
  /** the whole orders, where rules look at them */
  orderOf?: (orderId: bigint) => OrderState | undefined;
}): EarningEvent[] {
  const { customerId, timezone } = input;
  const askedOf = ({ orderId }: TimelineOrder) => {
    const order = input.orderOf?.(orderId);
    return order && asked(order);
  };
  const sorted = input.timeline.toSorted(byTime);
  const standing = sorted.filter((order) => order.stands);
  const earningEvents = sorted.map((order): EarningEvent => {
    const before = standing.findLast((other) => byTime(other, order) < 0);
    return {
      event: "COMEBACK",
      source: orderSource(order.orderId),
      customerId,
      once: ONCE_COMEBACKS,
      occurredAt: order.processedAt,
      certainAt: input.paidAt(order.orderId) ?? order.processedAt,
      stands: order.stands && before !== undefined,
      silenceDays: before ? daysBetween(before.processedAt, order.processedAt, timezone) : 0,
      ...askedOf(order),
    };
  });
  const [first] = standing.length > 0 ? standing : sorted;
  if (first) {
    const certainAt = input.paidAt(first.orderId) ?? first.processedAt;
    earningEvents.push({
      event: "FIRST_ORDER",
      source: memberSource(customerId),
      customerId,
      occurredAt: first.processedAt,
      certainAt,
      stands: standing.length > 0,
      ...askedOf(first),
    });
  }
  return earningEvents;
}
