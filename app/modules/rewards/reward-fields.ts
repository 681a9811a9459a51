export const rewardKinds = ["AMOUNT", "PERCENT", "SLIDER", "FREE_SHIPPING", "PRODUCT", "STORE_CREDIT", "PERK"] as const;
export type RewardKind = (typeof rewardKinds)[number];

export const rewardApprovals = ["AUTOMATIC", "STAFF"] as const;

/** What a used code comes back as when its order is cancelled before it was sent. */
export const returnForms = ["POINTS", "CODE"] as const;
export type ReturnForm = (typeof returnForms)[number];

export const TITLE_MAX = 60;
export const POINTS_MAX = 1_000_000;
/** of an amount, in the currency's unit */
export const MONEY_MAX = 999_999_999;
export const VALID_DAYS_MAX = 3_650;
export const STOCK_MAX = 1_000_000;
export const PER_MEMBER_MAX = 1_000;
/** languages that a title may have; BCP 47, as Shopify names them */
export const LANGUAGE = /^[a-z]{2}(-[A-Z]{2})?$/;
