import type { OrderFingerprints } from "~/modules/orders/fingerprints";
import type { OrderState } from "~/modules/orders/order-snapshot";

/** An order of somebody who may be a friend. */
export interface FriendOrder extends OrderState {
  stands: boolean;
  fingerprints: OrderFingerprints | null;
}

export interface Attribution {
  order: FriendOrder;
  advocateId: bigint;
  code: string;
  via: "CODE" | "LINK";
  /** an order that stands came before the one with the code */
  existingCustomer: boolean;
  /** standing orders after it, in their order, by number of the order: 1 is the first */
  followUps: ReadonlyMap<bigint, number>;
}

const byTime = (a: FriendOrder, b: FriendOrder): number =>
  a.processedAt.getTime() - b.processedAt.getTime() || (a.orderId < b.orderId ? -1 : 1);

/**
 * Who sent this customer, from all their orders: the first order that stands and names a member's code; a discount code
 * comes before a link. Null when nobody did. The result does not depend on the order in which the orders became known.
 */
export function attribute(
  friendId: bigint,
  orders: readonly FriendOrder[],
  advocateOf: ReadonlyMap<string, bigint>,
): Attribution | null {
  const standing = orders.filter((order) => order.stands).toSorted(byTime);
  for (const [index, order] of standing.entries()) {
    const { codes = [], link = null } = order.snapshot.referral ?? {};
    const named = [...codes.map((code) => ({ code, via: "CODE" as const })), ...(link ? [asLink(link)] : [])];
    for (const { code, via } of named) {
      const advocateId = advocateOf.get(code);
      if (advocateId === undefined || advocateId === friendId) continue;
      const followUps = new Map(standing.slice(index + 1).map((next, place) => [next.orderId, place + 1]));
      return { order, advocateId, code, via, existingCustomer: index > 0, followUps };
    }
  }
  return null;
}

const asLink = (code: string) => ({ code, via: "LINK" as const });
