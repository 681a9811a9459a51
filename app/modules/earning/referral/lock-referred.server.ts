import type { Db } from "~/db.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import type { OrderFacts } from "../order-facts";

/**
 * Locks buyers together with the members who sent them, before anything else locks the buyers: so all are taken in one
 * sorted go. One statement, and one more when somebody was sent.
 */
export async function lockReferred(
  db: Db,
  {
    shopId,
    customerIds,
    orders,
    refundedOrderIds,
  }: {
    shopId: number;
    customerIds: Iterable<bigint>;
    orders: { facts: OrderFacts }[];
    refundedOrderIds: bigint[];
  },
): Promise<void> {
  const buyers = [...customerIds];
  if (buyers.length === 0 && refundedOrderIds.length === 0) return;
  const codes = orders.flatMap(({ facts: { referral } }) => [...(referral?.codes ?? []), referral?.link ?? []].flat());
  const advocates = await db.$queryRaw<{ id: bigint }[]>`
    SELECT customer_id AS id FROM referral_link WHERE shop_id = ${shopId} AND code = ANY (${codes}::text[])
    UNION SELECT advocate_id FROM referral
    WHERE shop_id = ${shopId} AND friend_id = ANY (${buyers.map(String)}::bigint[] || ARRAY(
      SELECT customer_id FROM "order"
      WHERE shop_id = ${shopId} AND order_id = ANY (${refundedOrderIds.map(String)}::bigint[])))`;
  if (advocates.length === 0) return;
  await lockMembers(db, { shopId, customerIds: [...buyers, ...advocates.map(({ id }) => id)] });
}
