/** What the tiers of a new shop go by: it has none. A shop that has its settings keeps them whatever is changed here. */
export const defaultTierSettings = {
  basis: null,
  /** days that a member keeps a tier that is no longer reached */
  graceDays: 30,
} as const;
