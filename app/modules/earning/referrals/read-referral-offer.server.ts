import { isWithin } from "~/lib/period";
import type { Db } from "~/db.server";

/**
 * What a friend's first order is worth to the advocate and to the friend, for the storefront; null while no rule gives
 * points. Two statements.
 */
export async function readReferralOffer(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<{ points: number; percent: number } | null> {
  const programme = await db.programme.findUnique({ where: { shopId }, select: { friendPercent: true } });
  const rules = await db.earningRule.findMany({
    where: { shopId, event: "REFERRAL", enabled: true, deletedAt: null },
    select: { points: true, validFrom: true, validTo: true },
  });
  const running = rules.filter((rule) => isWithin(rule, now));
  const points = Math.max(0, ...running.map((rule) => rule.points ?? 0));
  return programme && points > 0 ? { points, percent: programme.friendPercent } : null;
}
