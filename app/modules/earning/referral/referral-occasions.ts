import type { Occasion } from "../weigh-rules";
import type { OrderState } from "../order-facts";
import { orderSource } from "../order-occasions";
import type { Attribution, FriendOrder } from "./attribution";
import type { Suspicion } from "./guards";

export interface FriendState {
  orders: readonly FriendOrder[];
  attribution: Attribution | null;
  suspicions: readonly Suspicion[];
  /** friend and advocate still take part */
  active: boolean;
  /** the friend is redacted */
  forgotten: boolean;
  /** staff's word on the referral, when there is one */
  verdict: "APPROVED" | "REJECTED" | null;
}

/**
 * What the advocate earns by a friend's orders: by the first, and by those that follow. Once staff have approved the
 * referral its suspicions are settled for all that follows; once they have rejected it nothing follows.
 */
export function referralOccasions(friend: FriendState): Occasion[] {
  const { orders, attribution, suspicions, active, forgotten, verdict } = friend;
  return orders.flatMap((order): Occasion[] => {
    const place = attribution?.followUps.get(order.orderId);
    const begins = attribution?.order.orderId === order.orderId;
    const shared = {
      source: orderSource(order.orderId),
      once: `friend:${order.customerId}`,
      customerId: attribution?.advocateId ?? null,
      occurredAt: order.processedAt,
      certainAt: order.paidAt ?? order.processedAt,
      order,
      countryCode: order.countryCode,
      channel: order.channel,
      forgotten,
    };
    return [
      { ...shared, event: "REFERRAL", stands: active && begins, suspicions },
      {
        ...shared,
        event: "REFERRED_FOLLOW_UP",
        stands: active && place !== undefined && verdict !== "REJECTED",
        suspicions: verdict === "APPROVED" ? [] : suspicions,
        ...(place !== undefined && { place }),
      },
    ];
  });
}

/** What an order of nobody says of a referral that it once was or followed. */
export function ownerlessReferrals(order: OrderState): Occasion[] {
  const { orderId, processedAt, paidAt } = order;
  const at = {
    source: orderSource(orderId),
    customerId: null,
    occurredAt: processedAt,
    certainAt: paidAt ?? processedAt,
  };
  return (["REFERRAL", "REFERRED_FOLLOW_UP"] as const).map((event) => ({ ...at, event, order, stands: false }));
}
