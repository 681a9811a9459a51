/** Help pages of `docs/help`, in the order in which they are listed. */
export const helpTopics = [
  "getting-started",
  "queue",
  "members",
  "earn",
  "tiers",
  "rewards",
  "offers",
  "insights",
  "settings",
  "api",
  "privacy",
  "storefront",
  "import",
] as const;

export type HelpTopic = (typeof helpTopics)[number];

export const isHelpTopic = (name: string | undefined): name is HelpTopic => helpTopics.some((topic) => topic === name);

/** Where a help page stands in the app; a section is named by its English heading in every language. */
export const helpPath = (topic: HelpTopic, section?: string): string =>
  `/app/settings/help/${topic}${section ? `#${section}` : ""}`;
