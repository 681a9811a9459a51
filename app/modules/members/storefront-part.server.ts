import type { StorefrontPart } from "~/modules/publishing/storefront-part";

interface MembershipFields {
  /** present where customers have to join to take part */
  joining?: true;
  /** days before joining whose orders count, too; absent for none */
  joinOrderDays?: number;
}

export const membershipStorefrontPart: StorefrontPart<MembershipFields> = async (db, { shop }) => {
  const select = { membershipMode: true, joinOrderDays: true };
  const { membershipMode, joinOrderDays } = await db.shop.findUniqueOrThrow({ where: { id: shop.id }, select });
  if (membershipMode !== "JOINED") return {};
  return { joining: true, ...(joinOrderDays > 0 && { joinOrderDays }) };
};
