import type { EarningEvent } from "@prisma/client";

/** Events whose rules the theme blocks speak of: a change of such a rule goes to the storefront. */
export const isShownToShoppers = (event: EarningEvent): boolean => event === "ORDER" || event === "NEWSLETTER" || event === "REFERRAL";
