import { readGuaranteedPoints } from "~/modules/earning/rules/guaranteed-points.server";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";

interface SharingFields {
  /** for a visit through a share link; absent while no rule gives any */
  sharingPoints?: number;
}

export const sharingStorefrontPart: StorefrontPart<SharingFields> = async (db, { shop, now }) => {
  const sharingPoints = await readGuaranteedPoints(db, { shopId: shop.id, event: "SOCIAL_SHARE", now });
  return sharingPoints > 0 ? { sharingPoints } : {};
};
