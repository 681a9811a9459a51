import type { EarningEvent } from "@prisma/client";
import type { Db } from "~/db.server";

/**
 * Points that an event is sure to earn now; 0 when no rule gives any. A rule with conditions is not promised to everybody.
 */
export async function readSurePoints(
  db: Db,
  { shopId, event, now }: { shopId: number; event: EarningEvent; now: Date },
): Promise<number> {
  const [programme, rules] = await Promise.all([
    db.programme.findUnique({ where: { shopId }, select: { combination: true } }),
    db.earningRule.findMany({ where: { shopId, event, enabled: true, deletedAt: null } }),
  ]);
  const points = rules
    .filter(({ conditions }) => Object.keys(conditions as object).length === 0)
    .filter(({ validFrom, validTo }) => !(validFrom && now < validFrom) && !(validTo && now >= validTo))
    .map((rule) => rule.points ?? 0);
  return programme?.combination === "BEST_ONLY" ? Math.max(0, ...points) : points.reduce((sum, each) => sum + each, 0);
}
