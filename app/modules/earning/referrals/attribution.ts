import type { OrderFingerprints } from "~/modules/orders/fingerprints";
import type { OrderState } from "~/modules/orders/order-snapshot";

/** An order of a customer who may be a referred friend. */
export interface FriendOrder extends OrderState {
  stands: boolean;
  fingerprints: OrderFingerprints | null;
}

export interface Attribution {
  order: FriendOrder;
  advocateId: bigint;
  code: string;
  via: "CODE" | "LINK";
  /** another standing order came before the one with the code */
  existingCustomer: boolean;
  /** numbers of the standing orders after it, by order id; 1 is the first */
  followUps: ReadonlyMap<bigint, number>;
}

const byTime = (a: FriendOrder, b: FriendOrder): number =>
  a.processedAt.getTime() - b.processedAt.getTime() || (a.orderId < b.orderId ? -1 : 1);

/**
 * Who referred this customer, from all their orders: the first standing order with a member's code decides; a discount
 * code takes precedence over a link. Null when nobody did. The result does not depend on the order in which the orders
 * became known.
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
