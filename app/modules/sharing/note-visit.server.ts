import type { Db } from "~/db.server";
import { ADDRESS_VISITS_A_DAY, LINK_VISITS_A_DAY } from "~/lib/rate-limits";

interface Visit {
  shopId: number;
  code: string;
  day: string;
  visitor: string;
  own: boolean;
  now: Date;
}

/**
 * Notes a visitor of a link, once a day. Inside the caller's transaction; one statement. An own visit stays marked as
 * own.
 *
 * @returns false when the visitor was noted today already
 */
export async function noteVisit(db: Db, { shopId, code, day, visitor, own, now }: Visit): Promise<boolean> {
  const rows = await db.$queryRaw<{ fresh: boolean }[]>`
    INSERT INTO share_visit (shop_id, code, day, visitor, own, created_at)
    VALUES (${shopId}, ${code}, ${day}::date, ${visitor}, ${own}, ${now})
    ON CONFLICT (shop_id, code, day, visitor) DO UPDATE SET own = share_visit.own OR excluded.own
    RETURNING xmax = 0 AS fresh`;
  return rows[0]?.fresh ?? false;
}

/** Have visits of the link, or from the address by any link, reached today's maximum? One statement. */
export async function isBeyondLimits(
  db: Db,
  { shopId, code, day, address }: { shopId: number; code: string; day: string; address: string | null },
): Promise<boolean> {
  const [found] = await db.$queryRaw<{ link: number; address: number }[]>`
    SELECT (SELECT count(*)::int FROM share_visit
        WHERE shop_id = ${shopId} AND code = ${code} AND day = ${day}::date AND NOT own) AS link,
      (SELECT count(*)::int FROM share_visit
        WHERE shop_id = ${shopId} AND day = ${day}::date AND visitor = ${address} AND NOT own) AS address`;
  // A visit stores one row for its browser and one for its address.
  return (found?.link ?? 0) > 2 * LINK_VISITS_A_DAY || (found?.address ?? 0) > ADDRESS_VISITS_A_DAY;
}

/** Was one of these browsers and addresses the member's own today, by any of their links? One statement. */
export async function isAdvocates(
  db: Db,
  { shopId, customerId, day, visitors }: { shopId: number; customerId: bigint; day: string; visitors: string[] },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM share_visit AS visit JOIN share_link AS link USING (shop_id, code)
    WHERE visit.shop_id = ${shopId} AND visit.day = ${day}::date AND visit.visitor = ANY (${visitors}::text[]) AND visit.own
      AND link.customer_id = ${customerId}
    LIMIT 1`;
  return rows.length > 0;
}
