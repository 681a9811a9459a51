import type { Db } from "~/db.server";

/** The product as in the member's latest standing order that contains it; null when there is none. One statement. */
export async function boughtTitle(
  db: Db,
  { shopId, customerId, productId }: { shopId: number; customerId: bigint; productId: bigint },
): Promise<string | null> {
  const rows = await db.$queryRaw<{ title: string }[]>`
    SELECT line->>'title' AS title
    FROM "order" o JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id,
      jsonb_array_elements(o.snapshot->'lines') AS line
    WHERE o.shop_id = ${shopId} AND o.customer_id = ${customerId} AND o.stands AND l.product_id = ${productId}
      AND line->>'id' = l.line_id::text
    ORDER BY o.processed_at DESC LIMIT 1`;
  return rows[0]?.title ?? null;
}

/** Products of lines without product groups, among the given lines and those of stored orders. One statement. */
export async function listUngroupedProducts(
  db: Db,
  {
    shopId,
    lines,
    orderIds,
  }: { shopId: number; lines: { orderId: bigint; lineId: string; productId: string }[]; orderIds: bigint[] },
): Promise<bigint[]> {
  const given = lines.map(({ orderId, ...line }) => ({ ...line, orderId: orderId.toString() }));
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT given."productId" AS id
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS given ("orderId" bigint, "lineId" text, "productId" bigint)
    WHERE NOT EXISTS (
      SELECT 1 FROM "order" o, jsonb_array_elements(o.snapshot->'lines') AS line
      WHERE o.shop_id = ${shopId} AND o.order_id = given."orderId" AND line->>'id' = given."lineId"
        AND line->'groups' IS NOT NULL)
    UNION SELECT (line->>'productId')::bigint
    FROM "order" o, jsonb_array_elements(o.snapshot->'lines') AS line
    WHERE o.shop_id = ${shopId} AND o.order_id = ANY (${orderIds}::bigint[])
      AND line->>'productId' IS NOT NULL AND line->'groups' IS NULL`;
  return rows.map(({ id }) => id);
}

/**
 * Products of these customers' standing orders, those bought last first, at most `limit` of each customer. One statement.
 */
export async function listBoughtProducts(
  db: Db,
  { shopId, customerIds, limit }: { shopId: number; customerIds: readonly bigint[]; limit: number },
): Promise<Map<bigint, bigint[]>> {
  const rows = await db.$queryRaw<{ customerId: bigint; productIds: bigint[] }[]>`
    SELECT customer_id AS "customerId", array_agg(product_id ORDER BY place) AS "productIds"
    FROM (
      SELECT o.customer_id, l.product_id,
        row_number() OVER (PARTITION BY o.customer_id ORDER BY max(o.processed_at) DESC, l.product_id) AS place
      FROM "order" o JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id
      WHERE o.shop_id = ${shopId} AND o.customer_id = ANY (${customerIds.map(String)}::bigint[]) AND o.stands
        AND l.product_id IS NOT NULL
      GROUP BY o.customer_id, l.product_id
    ) AS bought
    WHERE place <= ${limit} GROUP BY customer_id`;
  return new Map(rows.map(({ customerId, productIds }) => [customerId, productIds]));
}
