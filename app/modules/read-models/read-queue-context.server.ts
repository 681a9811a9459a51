import type { Db } from "~/db.server";

/** What staff know of a member when they decide. */
export interface MemberContext {
  tier: string | null;
  /** the account's beginning or the first order, whichever was earlier */
  since: Date | null;
  orders: number;
  /** reviews that were published before */
  published: number;
  /** what was rejected before, of any kind */
  rejected: number;
}

/** The newest order with a reviewed product before the review was written. */
export interface Purchase {
  orderId: bigint;
  orderName: string;
  boughtAt: Date;
}

interface Asked {
  shopId: number;
  customerIds: readonly bigint[];
  reviewIds: readonly string[];
}

/** What stands beside waiting items so that staff can decide. Two statements for any number of items. */
export async function readQueueContext(
  db: Db,
  { shopId, customerIds, reviewIds }: Asked,
): Promise<{ members: Map<bigint, MemberContext>; purchases: Map<string, Purchase> }> {
  const members = await db.$queryRaw<(MemberContext & { customerId: bigint })[]>`
    SELECT m.customer_id AS "customerId", t.name AS tier, least(m.customer_created_at, m.first_order_at) AS since,
      m.order_count AS orders,
      (SELECT count(*)::int FROM review r
        WHERE r.shop_id = m.shop_id AND r.customer_id = m.customer_id AND r.status = 'PUBLISHED') AS published,
      (SELECT count(*)::int FROM award a
        WHERE a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.status = 'REJECTED') AS rejected
    FROM member m
    LEFT JOIN tier t ON t.shop_id = m.shop_id AND t.id = m.tier_id AND t.deleted_at IS NULL
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY (${customerIds.map(String)}::bigint[])`;
  const purchases = await db.$queryRaw<(Purchase & { reviewId: string })[]>`
    SELECT r.id AS "reviewId", bought.order_id AS "orderId", bought.name AS "orderName", bought.processed_at AS "boughtAt"
    FROM review r
    JOIN LATERAL (
      SELECT o.order_id, o.name, o.processed_at FROM "order" o
      JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id
      WHERE o.shop_id = r.shop_id AND o.customer_id = r.customer_id AND o.stands AND o.processed_at <= r.created_at
        AND l.product_id = r.product_id
      ORDER BY o.processed_at DESC, o.order_id DESC LIMIT 1
    ) bought ON true
    WHERE r.shop_id = ${shopId} AND r.id = ANY (${[...reviewIds]}::uuid[])`;
  return {
    members: new Map(members.map(({ customerId, ...context }) => [customerId, context])),
    purchases: new Map(purchases.map(({ reviewId, ...purchase }) => [reviewId, purchase])),
  };
}
