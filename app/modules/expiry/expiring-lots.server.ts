import { Prisma } from "@prisma/client";
import { activitiesOf } from "./active-since.server";
import type { ExpiryTerms } from "./expiry-date";
import type { ExpirySettings } from "./policy";

interface Asked {
  shopId: number;
  policy: Pick<ExpirySettings, "activities">;
  terms: ExpiryTerms;
  timeZone: string;
  /** SQL condition on rows with a `customer_id` */
  only?: Prisma.Sql;
}

/**
 * SQL: rows of `customer_id, points, "on"`: what is left in each lot and the day on which it expires, as `expiresOn` has it.
 * Not for a policy by which nothing expires.
 */
export function expiringLots({ shopId, policy, terms, timeZone, only = Prisma.sql`true` }: Asked): Prisma.Sql {
  const local = (at: Prisma.Sql) => Prisma.sql`(${at} AT TIME ZONE ${timeZone})::date`;
  const later = (day: Prisma.Sql) => Prisma.sql`(${day} + make_interval(months => ${terms.months}::int))::date`;
  const counts = terms.mode === "AFTER_INACTIVITY";
  const active = counts
    ? Prisma.sql`LEFT JOIN (
        SELECT customer_id, max(at) AS at FROM (${activitiesOf(policy.activities)}) AS activity
        WHERE shop_id = ${shopId} AND ${only} GROUP BY customer_id
      ) AS active USING (customer_id)`
    : Prisma.empty;
  const alive = counts ? Prisma.sql`${later(local(Prisma.sql`active.at`))}` : Prisma.sql`NULL::date`;
  // greatest() leaves out what is null.
  return Prisma.sql`
    SELECT customer_id, lot.remaining AS points, greatest(
      coalesce(${local(Prisma.sql`lot.expires_at`)}, ${later(local(Prisma.sql`lot.earned_at`))}), ${alive}, ${terms.graceUntil}::date
    ) AS "on"
    FROM (SELECT * FROM open_lot WHERE shop_id = ${shopId} AND ${only}) AS lot ${active}`;
}
