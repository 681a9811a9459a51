import { Prisma, type TierBasis } from "@prisma/client";

/**
 * SQL for what a member `m` has reached since a moment. Points count by the day of what earned them, so that what is
 * taken back falls with its award; money is what is left of orders that stand.
 */
export function tierValue(basis: TierBasis, since: Date): Prisma.Sql {
  if (basis === "POINTS")
    return Prisma.sql`(SELECT coalesce(sum(a.points), 0)::bigint FROM earned_points a
      WHERE a.shop_id = m.shop_id AND a.customer_id = m.customer_id AND a.occurred_at >= ${since})`;
  const counted = basis === "SPENT" ? Prisma.sql`coalesce(sum(o.total_minor), 0)::bigint` : Prisma.sql`count(*)`;
  return Prisma.sql`(SELECT ${counted} FROM member_order o
    WHERE o.shop_id = m.shop_id AND o.customer_id = m.customer_id AND o.processed_at >= ${since} AND o.stands)`;
}
