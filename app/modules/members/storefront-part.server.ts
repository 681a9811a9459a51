import type { Db } from "~/db.server";
import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { holdsEverybody } from "./membership/membership-tags";

interface MembershipFields {
  /** present where customers have to join to take part */
  joining?: true;
  /** days before joining whose orders count, too; absent for none */
  joinOrderDays?: number;
  /**
   * Present where all customers but who left are members for Shopify: the highest number of a customer that the app knows. Who has a
   * higher one and no card is too new for it.
   */
  membersUpTo?: number;
}

export const membershipStorefrontPart: StorefrontPart<MembershipFields> = async (db, { shop, now }) => {
  const select = { membershipMode: true, joinOrderDays: true, segmentTag: true, segmentSince: true };
  const terms = await db.shop.findUniqueOrThrow({ where: { id: shop.id }, select });
  const { membershipMode, joinOrderDays } = terms;
  if (membershipMode === "JOINED") return { joining: true, ...(joinOrderDays > 0 && { joinOrderDays }) };
  return holdsEverybody(terms, now) ? { membersUpTo: await lastCustomer(db, shop.id) } : {};
};

async function lastCustomer(db: Db, shopId: number): Promise<number> {
  const last = await db.member.findFirst({
    where: { shopId },
    orderBy: { customerId: "desc" },
    select: { customerId: true },
  });
  return Number(last?.customerId ?? 0);
}
