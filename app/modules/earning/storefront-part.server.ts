import type { StorefrontPart } from "~/modules/publishing/storefront-part";
import { readStorefrontEarning } from "./programme/read-storefront-earning.server";
import type { StorefrontEarning } from "./programme/storefront-earning";
import { readReferralOffer } from "./referrals/referral-link.server";
import { readGuaranteedPoints } from "./rules/guaranteed-points.server";

interface EarningFields {
  /** the order rule for the theme; null when nothing is promised */
  earning: StorefrontEarning | null;
  /** what an account and a first order earn everybody now; absent while no rule gives any */
  accountPoints?: number;
  firstOrderPoints?: number;
  /** for a confirmed newsletter sign-up */
  newsletterPoints?: number;
  /** for a member's birthday */
  birthdayPoints?: number;
  /** what a friend's first order is worth to the advocate and to the friend */
  referral?: { points: number; percent: number };
}

export const earningStorefrontPart: StorefrontPart<EarningFields> = async (db, { shop, now }) => {
  const shopId = shop.id;
  const earning = await readStorefrontEarning(db, { shop, now });
  const accountPoints = await readGuaranteedPoints(db, { shopId, event: "ACCOUNT", now });
  const firstOrderPoints = await readGuaranteedPoints(db, { shopId, event: "FIRST_ORDER", now });
  const newsletterPoints = await readGuaranteedPoints(db, { shopId, event: "NEWSLETTER", now });
  const birthdayPoints = await readGuaranteedPoints(db, { shopId, event: "BIRTHDAY", now });
  const referral = await readReferralOffer(db, { shopId, now });
  return {
    earning,
    ...(accountPoints > 0 && { accountPoints }),
    ...(firstOrderPoints > 0 && { firstOrderPoints }),
    ...(newsletterPoints > 0 && { newsletterPoints }),
    ...(birthdayPoints > 0 && { birthdayPoints }),
    ...(referral && { referral }),
  };
};
