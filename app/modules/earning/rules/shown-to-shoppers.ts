import type { EarningEvent } from "@prisma/client";

const shown: readonly EarningEvent[] = [
  "ORDER",
  "REVIEW",
  "NEWSLETTER",
  "REFERRAL",
  "SOCIAL_SHARE",
  "BIRTHDAY",
  "MISSION",
  "SURVEY",
  "EVENT",
];

/** Events whose rules the theme blocks speak of: a change of such a rule goes to the storefront. */
export const isShownToShoppers = (event: EarningEvent): boolean => shown.includes(event);
