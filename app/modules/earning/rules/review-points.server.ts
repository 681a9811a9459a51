import type { Db } from "~/db.server";
import { listGuaranteedRules, combined } from "./guaranteed-points.server";

/** Points that a review is sure to earn now, and those with a photo; null when no rule gives any. */
export async function readReviewPoints(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<{ points: number; withPhoto: number } | null> {
  const { rules, combination } = await listGuaranteedRules(db, { shopId, event: "REVIEW", now });
  const points = combined(
    combination,
    rules.map((rule) => rule.points ?? 0),
  );
  const withPhoto = combined(
    combination,
    rules.map((rule) => (rule.points ?? 0) + (rule.photoPoints ?? 0)),
  );
  return withPhoto > 0 ? { points, withPhoto } : null;
}
