import { onceOfFriend } from "~/modules/earning/core/debts";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { OrderState } from "~/modules/orders/order-snapshot";
import type { Attribution, FriendOrder } from "./attribution";
import type { FraudSignal } from "~/modules/earning/core/guards";
import { orderSource } from "~/modules/earning/core/award-source";

export interface FriendState {
  orders: readonly FriendOrder[];
  attribution: Attribution | null;
  fraudSignals: readonly FraudSignal[];
  /** friend and advocate still take part */
  active: boolean;
  /** the friend is redacted */
  forgotten: boolean;
  /** staff's word on the referral, when there is one */
  verdict: "APPROVED" | "REJECTED" | null;
}

/**
 * What the advocate earns by a friend's orders: by the first, and by those that follow. Once staff have approved the
 * referral its fraud signals are settled for all that follows; once they have rejected it nothing follows.
 */
export function referralEarningEvents(friend: FriendState): EarningEvent[] {
  const { orders, attribution, fraudSignals, active, forgotten, verdict } = friend;
  return orders.flatMap((order): EarningEvent[] => {
    const place = attribution?.followUps.get(order.orderId);
    const begins = attribution?.order.orderId === order.orderId;
    const shared = {
      source: orderSource(order.orderId),
      once: onceOfFriend(order.customerId),
      customerId: attribution?.advocateId ?? null,
      occurredAt: order.processedAt,
      certainAt: order.paidAt ?? order.processedAt,
      order,
      countryCode: order.countryCode,
      channel: order.channel,
      forgotten,
    };
    return [
      { ...shared, event: "REFERRAL", stands: active && begins, fraudSignals },
      {
        ...shared,
        event: "REFERRED_FOLLOW_UP",
        stands: active && place !== undefined && verdict !== "REJECTED",
        fraudSignals: verdict === "APPROVED" ? [] : fraudSignals,
        ...(place !== undefined && { place }),
      },
    ];
  });
}

/** What an order of nobody says of a referral that it once was or followed. */
export function ownerlessReferrals(order: OrderState): EarningEvent[] {
  const { orderId, processedAt, paidAt } = order;
  const at = {
    source: orderSource(orderId),
    customerId: null,
    occurredAt: processedAt,
    certainAt: paidAt ?? processedAt,
  };
  return (["REFERRAL", "REFERRED_FOLLOW_UP"] as const).map((event) => ({ ...at, event, order, stands: false }));
}
