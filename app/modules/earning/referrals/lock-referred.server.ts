import type { Db } from "~/db.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import type { OrderFingerprints } from "~/modules/orders/fingerprints";
import type { OrderSnapshot } from "~/modules/orders/order-snapshot";
import { CROWD_DAYS } from "./network-crowds";

/**
 * Locks buyers together with the former customers of their orders, their advocates and the advocates of others in their
 * networks, before anything else locks the buyers, so that all rows are locked in one sorted pass. One statement, and
 * one more when there are any of these.
 */
export async function lockReferred(
  db: Db,
  {
    shopId,
    customerIds,
    orders,
    orderIds,
  }: {
    shopId: number;
    customerIds: Iterable<bigint>;
    orders: { snapshot: OrderSnapshot; fingerprints: OrderFingerprints | null; processedAt: Date }[];
    /** stored before or part of this batch */
    orderIds: bigint[];
  },
): Promise<void> {
  const buyers = [...customerIds];
  if (buyers.length === 0 && orderIds.length === 0) return;
  const codes = orders.flatMap(({ snapshot: { referral } }) =>
    [...(referral?.codes ?? []), referral?.link ?? []].flat(),
  );
  const arrivals = orders.flatMap(({ snapshot: { referral }, fingerprints, processedAt }) =>
    referral && fingerprints?.network ? [{ network: fingerprints.network, ordered_at: processedAt }] : [],
  );
  const advocates = await db.$queryRaw<{ id: bigint }[]>`
    WITH known AS (
      SELECT advocate_id, network, ordered_at FROM referral
      WHERE shop_id = ${shopId} AND friend_id = ANY (${buyers.map(String)}::bigint[] || ARRAY(
        SELECT customer_id FROM member_order
        WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds.map(String)}::bigint[])))
    ), arrival AS (
      SELECT network, ordered_at FROM known
      UNION SELECT * FROM jsonb_to_recordset(${JSON.stringify(arrivals)}::jsonb) AS told (network text, ordered_at timestamptz)
    )
    SELECT customer_id AS id FROM referral_link WHERE shop_id = ${shopId} AND code = ANY (${codes}::text[])
    UNION SELECT advocate_id FROM known
    UNION SELECT customer_id FROM member_order WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds.map(String)}::bigint[])
      AND NOT customer_id = ANY (${buyers.map(String)}::bigint[])
    UNION SELECT near.advocate_id FROM arrival JOIN referral near ON near.shop_id = ${shopId}
      AND near.network = arrival.network AND near.ordered_at BETWEEN arrival.ordered_at - ${CROWD_DAYS}::int * interval '1 day'
      AND arrival.ordered_at + ${CROWD_DAYS}::int * interval '1 day'`;
  if (advocates.length === 0) return;
  await lockMembers(db, { shopId, customerIds: [...buyers, ...advocates.map(({ id }) => id)] });
}
