/** signs a tier's name may have */
export const NAME_MAX = 80;

/** What decides a member's tier. */
export const tierBases = ["POINTS", "SPENT", "ORDERS"] as const;
export type TierBasisName = (typeof tierBases)[number];
