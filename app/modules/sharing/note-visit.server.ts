import type { Db } from "~/db.server";

interface Visit {
  shopId: number;
  code: string;
  day: string;
  visitor: string;
  own: boolean;
  now: Date;
}

/**
 * Notes a visitor of a link, once a day. Inside the caller's transaction; one statement. Once own, it stays own.
 *
 * @returns false when the visitor was there today already
 */
export async function noteVisit(db: Db, { shopId, code, day, visitor, own, now }: Visit): Promise<boolean> {
  const rows = await db.$queryRaw<{ fresh: boolean }[]>`
    INSERT INTO share_visit (shop_id, code, day, visitor, own, created_at)
    VALUES (${shopId}, ${code}, ${day}::date, ${visitor}, ${own}, ${now})
    ON CONFLICT (shop_id, code, day, visitor) DO UPDATE SET own = share_visit.own OR excluded.own
    RETURNING xmax = 0 AS fresh`;
  return rows[0]?.fresh ?? false;
}

/** Was this browser the member's own today, by any of their links? One statement. */
export async function isAdvocatesBrowser(
  db: Db,
  { shopId, customerId, day, visitor }: { shopId: number; customerId: bigint; day: string; visitor: string },
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM share_visit AS visit JOIN share_link AS link USING (shop_id, code)
    WHERE visit.shop_id = ${shopId} AND visit.day = ${day}::date AND visit.visitor = ${visitor} AND visit.own
      AND link.customer_id = ${customerId}
    LIMIT 1`;
  return rows.length > 0;
}
