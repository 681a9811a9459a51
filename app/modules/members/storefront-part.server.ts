import type { StorefrontPart } from "~/modules/publishing/storefront-part";

interface MembershipFields {
  /** present where customers have to join to take part */
  joining?: true;
}

export const membershipStorefrontPart: StorefrontPart<MembershipFields> = async (db, { shop }) => {
  const select = { membershipMode: true };
  const { membershipMode } = await db.shop.findUniqueOrThrow({ where: { id: shop.id }, select });
  return membershipMode === "JOINED" ? { joining: true } : {};
};
