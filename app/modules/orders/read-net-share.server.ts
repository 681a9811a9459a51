import type { Db } from "~/db.server";

const ORDERS_LOOKED_AT = 100;
/** Lines below this are left out: the rounding of their tax would distort the share. */
const LINE_MINOR_MIN = 1_000;

/**
 * What is left of a price without its tax, in ten-thousandths, by the highest tax rate of the latest orders: Liquid
 * does not know a product's tax, and promising too few points is better than too many. Null without such orders. One
 * statement.
 */
export async function readNetShare(db: Db, { shopId }: { shopId: number }): Promise<number | null> {
  const [row] = await db.$queryRaw<{ share: number | null }[]>`
    SELECT floor(min((gross - tax_minor) * 10000.0 / gross))::int AS share
    FROM (
      SELECT order_id FROM "order" WHERE shop_id = ${shopId} AND snapshot->>'taxesIncluded' = 'true'
      ORDER BY processed_at DESC LIMIT ${ORDERS_LOOKED_AT}
    ) AS latest
    JOIN order_line l ON l.shop_id = ${shopId} AND l.order_id = latest.order_id,
      LATERAL (SELECT l.price_minor - l.discount_minor AS gross) AS paid
    WHERE gross >= ${LINE_MINOR_MIN}`;
  return row?.share ?? null;
}
