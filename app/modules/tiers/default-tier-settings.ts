/** Settings of a new shop, which has no tiers yet. A change here does not affect shops that have settings. */
export const defaultTierSettings = {
  basis: null,
  /** days that a member keeps a tier that is no longer reached */
  graceDays: 30,
} as const;
