import { combined, listGuaranteedRules } from "~/modules/earning/rules/guaranteed-points.server";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";

interface ReviewFields {
  /** what a review earns everybody now, and one with a photo; absent while no rule gives any */
  reviewPoints?: { points: number; withPhoto: number };
}

export const reviewStorefrontPart: StorefrontPart<ReviewFields> = async (db, { shop, now }) => {
  const { rules, combination } = await listGuaranteedRules(db, { shopId: shop.id, event: "REVIEW", now });
  const points = combined(
    combination,
    rules.map((rule) => rule.points ?? 0),
  );
  const withPhoto = combined(
    combination,
    rules.map((rule) => (rule.points ?? 0) + (rule.photoPoints ?? 0)),
  );
  return withPhoto > 0 ? { reviewPoints: { points, withPhoto } } : {};
};
