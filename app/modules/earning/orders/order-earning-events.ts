import { daysBetween } from "~/modules/earning/core/calendar";
import { ONCE_COMEBACKS } from "~/modules/earning/core/debts";
import type { TimelineOrder } from "~/modules/orders/load-timelines.server";
import { counts, type OrderState } from "~/modules/orders/order-snapshot";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import { memberSource, orderSource } from "~/modules/earning/core/award-source";

/** An order with the amounts that count. */
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

/** The first order of a customer who has no orders left, with the date of their award for it. */
export const lostFirstOrder = (customerId: bigint, earnedAt: Date): EarningEvent => ({
  event: "FIRST_ORDER",
  source: memberSource(customerId),
  customerId,
  occurredAt: earnedAt,
  certainAt: earnedAt,
  stands: false,
});

/** The comeback event of an order that no longer belongs to anybody. */
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

interface Timeline {
  customerId: bigint;
  timeline: readonly TimelineOrder[];
  paidAt: (orderId: bigint) => Date | null;
  timezone: string;
  /** the full orders, where rules need them */
  orderOf?: (orderId: bigint) => OrderState | undefined;
  /** false: no rule and no award is for them */
  withComebacks?: boolean;
}

/** A member's first order and comebacks, from all their orders. */
export function timelineEarningEvents(input: Timeline): EarningEvent[] {
  const sorted = input.timeline.toSorted(byTime);
  const comebacks = input.withComebacks === false ? [] : comebackEvents(sorted, input);
  return [...comebacks, ...firstOrderEvent(sorted, input)];
}

/** A silence lasts from one standing order to the next; an order that no longer stands neither ends nor begins one. */
function comebackEvents(sorted: readonly TimelineOrder[], input: Timeline): EarningEvent[] {
  let before: TimelineOrder | undefined;
  return sorted.map((order): EarningEvent => {
    const last = before;
    if (order.stands) before = order;
    return {
      event: "COMEBACK",
      source: orderSource(order.orderId),
      once: ONCE_COMEBACKS,
      ...ofOrder(order, input),
      stands: order.stands && last !== undefined,
      silenceDays: last ? daysBetween(last.processedAt, order.processedAt, input.timezone) : 0,
    };
  });
}

function firstOrderEvent(sorted: readonly TimelineOrder[], input: Timeline): EarningEvent[] {
  const first = sorted.find(({ stands }) => stands) ?? sorted[0];
  if (!first) return [];
  const source = memberSource(input.customerId);
  return [{ event: "FIRST_ORDER", source, ...ofOrder(first, input), stands: first.stands }];
}

function ofOrder({ orderId, processedAt }: TimelineOrder, { customerId, paidAt, orderOf }: Timeline) {
  const order = orderOf?.(orderId);
  const dates = { occurredAt: processedAt, certainAt: paidAt(orderId) ?? processedAt };
  return { customerId, ...dates, ...(order && asked(order)) };
}
