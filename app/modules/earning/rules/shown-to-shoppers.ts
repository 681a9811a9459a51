import type { EarningEventKind } from "@prisma/client";

const shown: readonly EarningEventKind[] = [
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
export const isShownToShoppers = (event: EarningEventKind): boolean => shown.includes(event);
