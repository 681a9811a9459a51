import { isWithin } from "~/lib/period";
import type { EarningEventKind, EarningRule } from "@prisma/client";
import type { Db } from "~/db.server";

interface Asked {
  shopId: number;
  event: EarningEventKind;
  now: Date;
}
type Combination = "ADD_UP" | "BEST_ONLY";

/** Rules of an event that apply to everybody now; rules with conditions are left out. Two statements. */
export async function listGuaranteedRules(
  db: Db,
  { shopId, event, now }: Asked,
): Promise<{ rules: EarningRule[]; combination: Combination }> {
  const [programme, rules] = await Promise.all([
    db.programme.findUnique({ where: { shopId }, select: { combination: true } }),
    db.earningRule.findMany({ where: { shopId, event, enabled: true, deletedAt: null } }),
  ]);
  return {
    rules: rules
      .filter(({ conditions }) => Object.keys(conditions as object).length === 0)
      .filter((rule) => isWithin(rule, now)),
    combination: programme?.combination ?? "ADD_UP",
  };
}

/** Points of several rules, as the programme combines them. */
export const combined = (combination: Combination, points: readonly number[]): number =>
  combination === "BEST_ONLY" ? Math.max(0, ...points) : points.reduce((sum, each) => sum + each, 0);

/** Points that an event earns for everybody now; 0 when no rule gives any. */
export async function readGuaranteedPoints(db: Db, asked: Asked): Promise<number> {
  const { rules, combination } = await listGuaranteedRules(db, asked);
  return combined(
    combination,
    rules.map((rule) => rule.points ?? 0),
  );
}
