/** Scopes of an API key. */
export const apiScopes = [
  "read_members",
  "write_points",
  "read_rules",
  "write_rules",
  "approve",
  "read_reviews",
  "write_reviews",
] as const;
export type ApiScope = (typeof apiScopes)[number];
