import type { Db } from "~/db.server";
import { AWAY_DAYS } from "./away-days";
import type { AmountBasis } from "./line-amounts";

/** What customers bought in the last 365 days; amounts in minor units, of goods that were kept. */
export interface YearOfBuyers {
  buyers: number;
  spent: number;
  /** those with two orders or more */
  regulars: number;
  regularsSpent: number;
  /** regulars whose last order is longer ago than that */
  regularsAway: number;
}

const DAY = 86_400_000;

/**
 * Goods by the basis of the points; shipping is left aside. Whether prices include tax is taken to be for all orders what it is in the
 * shop now. One statement for all orders of the year.
 */
export async function readYearOfBuyers(
  db: Db,
  { shopId, taxesIncluded, basis, now }: { shopId: number; taxesIncluded: boolean; basis: AmountBasis; now: Date },
): Promise<YearOfBuyers> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);
  const discounts = basis.afterDiscounts ? 1 : 0;
  const taxes = taxesIncluded === basis.includeTax ? 0 : basis.includeTax ? 1 : -1;
  const [row] = await db.$queryRaw<Record<keyof YearOfBuyers, bigint | null>[]>`
    WITH buyer AS (
      SELECT o.customer_id, count(DISTINCT o.order_id) AS orders, max(o.processed_at) AS last_at,
        sum((l.price_minor - ${discounts}::int * l.discount_minor + ${taxes}::int * l.tax_minor) * l.kept_quantity / l.quantity)
          FILTER (WHERE l.goods AND l.quantity > 0) AS spent
      FROM "order" o LEFT JOIN order_line l ON l.shop_id = o.shop_id AND l.order_id = o.order_id
      WHERE o.shop_id = ${shopId} AND o.customer_id IS NOT NULL AND o.stands
        AND o.processed_at > ${daysAgo(365)} AND o.processed_at <= ${now}
      GROUP BY o.customer_id
    )
    SELECT count(*) AS "buyers", sum(spent)::bigint AS "spent",
      count(*) FILTER (WHERE orders > 1) AS "regulars", sum(spent) FILTER (WHERE orders > 1)::bigint AS "regularsSpent",
      count(*) FILTER (WHERE orders > 1 AND last_at < ${daysAgo(AWAY_DAYS)}) AS "regularsAway"
    FROM buyer`;
  const { buyers, spent, regulars, regularsSpent, regularsAway } = row ?? {};
  const whole = (value: bigint | null | undefined) => Number(value ?? 0);
  return {
    buyers: whole(buyers),
    spent: Math.max(0, whole(spent)),
    regulars: whole(regulars),
    regularsSpent: Math.max(0, whole(regularsSpent)),
    regularsAway: whole(regularsAway),
  };
}
