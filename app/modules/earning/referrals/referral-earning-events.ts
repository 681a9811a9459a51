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
  /** friend and advocate are still members */
  active: boolean;
  /** the friend is redacted */
  forgotten: boolean;
  /** the decision of staff on the referral, if any */
  verdict: "APPROVED" | "REJECTED" | null;
}

/**
 * What the advocate earns for a friend's orders: the first one and the follow-up orders. When staff have approved the
 * referral, its fraud signals no longer matter for later orders; when they have rejected it, nothing more is earned.
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

/** The referral event of an order that no longer belongs to anybody. */
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
