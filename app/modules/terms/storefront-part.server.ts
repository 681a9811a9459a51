import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { findTerms } from "./programme-terms.server";

interface TermsFields {
  /** the programme's terms where customers have to join, once there are any, and since when they are no longer the first ones */
  terms?: { version: number; changedAt?: string };
}

export const termsStorefrontPart: StorefrontPart<TermsFields> = async (db, { shop }) => {
  const { membershipMode } = await db.shop.findUniqueOrThrow({
    where: { id: shop.id },
    select: { membershipMode: true },
  });
  const published = membershipMode === "JOINED" ? await findTerms(db, { shopId: shop.id }) : null;
  if (!published) return {};
  const { version, publishedAt } = published;
  return { terms: version > 1 ? { version, changedAt: publishedAt.toISOString() } : { version } };
};
