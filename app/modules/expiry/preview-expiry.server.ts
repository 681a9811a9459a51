import type { Db } from "~/db.server";
import { dayOf, type IsoDay } from "~/lib/shop-day";
import { expiringLots } from "./expiring-lots.server";
import { isStricter, termsOf, type ExpirySettings } from "./policy";
import { readShopExpiry } from "./read-expiry.server";

export interface ExpiryPreview {
  /** who have points that expire some day if they neither earn nor spend any */
  members: number;
  points: number;
  firstOn: IsoDay | null;
  /** month as "2026-11" */
  months: { month: string; members: number; points: number }[];
}

/** What of today's available points would expire when, were these the settings from now on. Three statements; reads only. */
export async function previewExpiry(
  db: Db,
  { shopId, settings, now }: { shopId: number; settings: Partial<ExpirySettings>; now: Date },
): Promise<ExpiryPreview> {
  const { policy, timeZone } = await readShopExpiry(db, { shopId });
  const next = { ...policy, ...settings };
  const terms = termsOf({ ...next, since: isStricter(policy, next) ? now : policy.since }, timeZone);
  if (terms.mode === "NONE") return { members: 0, points: 0, firstOn: null, months: [] };
  const rows = await db.$queryRaw<{ month: string | null; members: number; points: number; firstOn: IsoDay | null }[]>`
    SELECT to_char("on", 'YYYY-MM') AS month, count(DISTINCT customer_id)::int AS members, coalesce(sum(points), 0)::float8 AS points,
      to_char(min("on"), 'YYYY-MM-DD') AS "firstOn"
    FROM (
      SELECT customer_id, points, greatest("on", ${dayOf(now, timeZone)}::date) AS "on"
      FROM (${expiringLots({ shopId, policy: next, terms, timeZone })}) AS lot
    ) AS due
    GROUP BY GROUPING SETS ((to_char("on", 'YYYY-MM')), ()) ORDER BY month NULLS LAST`;
  const total = rows.at(-1);
  const months = rows.flatMap(({ month, members, points }) => (month === null ? [] : [{ month, members, points }]));
  return { members: total?.members ?? 0, points: total?.points ?? 0, firstOn: total?.firstOn ?? null, months };
}
