import type { Db } from "~/db.server";
import { listReferredOrders } from "~/modules/orders/load-fingerprints.server";
import { loadOrderStates } from "~/modules/orders/order-rows.server";
import type { FriendOrder } from "./attribution";
import { CROWD_DAYS } from "./network-crowds";

/**
 * All orders of those of the customers who ever used a member's code, and of friends whom the customers referred
 * lately: their referrals are evaluated again when more becomes known of the advocate. With `crowds` also of friends
 * from the customers' networks within 30 days, because they count for each other. Four statements.
 */
export async function loadFriends(
  db: Db,
  { shopId, customerIds, since, crowds }: { shopId: number; customerIds: bigint[]; since: Date; crowds: boolean },
): Promise<Map<bigint, FriendOrder[]>> {
  const referred = await listReferredOrders(db, { shopId, customerIds });
  const arrivals = referred.flatMap(({ processedAt, network }) =>
    network === null ? [] : [{ network, ordered_at: processedAt }],
  );
  const ids = customerIds.map(String);
  const near = await db.$queryRaw<{ id: bigint }[]>`
    WITH arrival AS (
      SELECT network, ordered_at FROM referral WHERE shop_id = ${shopId} AND friend_id = ANY (${ids}::bigint[])
      UNION SELECT * FROM jsonb_to_recordset(${JSON.stringify(arrivals)}::jsonb) AS told (network text, ordered_at timestamptz)
    )
    SELECT friend_id AS id FROM arrival JOIN referral near ON ${crowds} AND near.shop_id = ${shopId}
      AND near.network = arrival.network AND near.ordered_at BETWEEN arrival.ordered_at - ${CROWD_DAYS}::int * interval '1 day'
      AND arrival.ordered_at + ${CROWD_DAYS}::int * interval '1 day'
    UNION SELECT friend_id FROM referral
    WHERE shop_id = ${shopId} AND advocate_id = ANY (${ids}::bigint[]) AND ordered_at >= ${since}
    UNION SELECT friend_id FROM referral WHERE shop_id = ${shopId} AND friend_id = ANY (${ids}::bigint[])`;
  const found = new Set([...referred.map(({ customerId }) => customerId), ...near.map(({ id }) => id)]);
  if (found.size === 0) return new Map();
  const friendIds = [...found];
  const states = await loadOrderStates(db, { shopId, customerIds: friendIds });
  const byFriend = Map.groupBy(states, ({ customerId }) => customerId ?? 0n);
  return new Map(friendIds.map((id) => [id, byFriend.get(id) ?? []]));
}
