import type { Db } from "~/db.server";
import { loadOrderStates } from "~/modules/orders/load-order-states.server";
import type { FriendOrder } from "./attribution";
import { CROWD_DAYS } from "./network-crowds";

/**
 * All orders of those of the customers who ever named a member's code, and of friends whom the customers sent lately:
 * their referral is looked at again when more becomes known of the advocate. With `crowds`, of friends who came from the
 * customers' networks within 30 days, too: they weigh on each other. Three statements.
 */
export async function loadFriends(
  db: Db,
  { shopId, customerIds, since, crowds }: { shopId: number; customerIds: bigint[]; since: Date; crowds: boolean },
): Promise<Map<bigint, FriendOrder[]>> {
  const ids = customerIds.map(String);
  const found = await db.$queryRaw<{ id: bigint }[]>`
    WITH arrival AS (
      SELECT network, ordered_at FROM referral WHERE shop_id = ${shopId} AND friend_id = ANY (${ids}::bigint[])
      UNION SELECT snapshot -> 'fingerprints' ->> 'network', processed_at FROM "order"
      WHERE shop_id = ${shopId} AND customer_id = ANY (${ids}::bigint[]) AND snapshot -> 'referral' IS NOT NULL
    )
    SELECT friend_id AS id FROM arrival JOIN referral near ON ${crowds} AND near.shop_id = ${shopId}
      AND near.network = arrival.network AND near.ordered_at BETWEEN arrival.ordered_at - ${CROWD_DAYS}::int * interval '1 day'
      AND arrival.ordered_at + ${CROWD_DAYS}::int * interval '1 day'
    UNION
    SELECT DISTINCT customer_id AS id FROM "order"
    WHERE shop_id = ${shopId} AND customer_id = ANY (${ids}::bigint[]) AND snapshot -> 'referral' IS NOT NULL
    UNION SELECT friend_id FROM referral
    WHERE shop_id = ${shopId} AND advocate_id = ANY (${ids}::bigint[]) AND ordered_at >= ${since}
    UNION SELECT friend_id FROM referral WHERE shop_id = ${shopId} AND friend_id = ANY (${ids}::bigint[])`;
  if (found.length === 0) return new Map();
  const friendIds = found.map(({ id }) => id);
  const states = await loadOrderStates(db, { shopId, customerId: { in: friendIds } });
  const byFriend = Map.groupBy(states, ({ customerId }) => customerId ?? 0n);
  return new Map(friendIds.map((id) => [id, byFriend.get(id) ?? []]));
}
