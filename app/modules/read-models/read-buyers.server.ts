import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { readMembershipTerms } from "~/modules/members/membership/stays.server";
import { asksForStays } from "~/modules/members/membership/takes-part";
import type { Stretch } from "./compared-periods";

export interface Buyers {
  /** members who bought */
  members: number;
  /** those of them who had bought before, then or earlier in the period */
  returning: number;
  /** what their orders came to, in minor units */
  salesMinor: bigint;
}

const nobody: Buyers = { members: 0, returning: 0, salesMinor: 0n };

/**
 * Customers who take part now and whose orders of either time count, by the same rule as a member's revenue. Two statements, over the
 * orders of both times.
 */
export async function readBuyers(
  db: Db,
  { shopId, last, before }: { shopId: number; last: Stretch; before: Stretch },
): Promise<{ last: Buyers; before: Buyers }> {
  const terms = await readMembershipTerms(db, { shopId });
  const takesPart = asksForStays(terms)
    ? Prisma.sql`coalesce((
        SELECT bool_or(s.left_at IS NULL) FROM membership s WHERE s.shop_id = ${shopId} AND s.customer_id = bought.customer_id
      ), ${terms.membershipMode === "ALL"})`
    : Prisma.sql`TRUE`;
  const rows = await db.$queryRaw<(Buyers & { isLast: boolean })[]>`
    SELECT bought.is_last AS "isLast", count(*)::int AS "members",
      count(*) FILTER (WHERE bought.orders > 1 OR m.first_order_at < bought.first_at)::int AS "returning",
      sum(bought.total)::bigint AS "salesMinor"
    FROM (
      SELECT o.customer_id, o.processed_at >= ${last.from} AS is_last,
        count(*) AS orders, min(o.processed_at) AS first_at, sum(o.total_minor) AS total
      FROM "order" o
      WHERE o.shop_id = ${shopId} AND o.processed_at >= ${before.from} AND o.processed_at <= ${last.to}
        AND (o.processed_at <= ${before.to} OR o.processed_at >= ${last.from})
        AND o.counts AND o.customer_id IS NOT NULL
      GROUP BY 1, 2
    ) AS bought
    JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = bought.customer_id AND m.status = 'ACTIVE'
    WHERE ${takesPart}
    GROUP BY 1`;
  const of = (wanted: boolean): Buyers => {
    const { isLast: _, ...buyers } = rows.find(({ isLast }) => isLast === wanted) ?? { isLast: wanted, ...nobody };
    return buyers;
  };
  return { last: of(true), before: of(false) };
}
