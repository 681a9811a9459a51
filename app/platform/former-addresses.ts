/** Pages that stand elsewhere today, by the beginning of their path: former, present. The first that fits counts. */
const moved = [
  ["/app/programme", "/app/earn/rules/programme"],
  ["/app/rules/", "/app/earn/rules/"],
  ["/app/rules", "/app/earn"],
  ["/app/missions", "/app/earn/missions"],
  ["/app/multipliers", "/app/earn/multipliers"],
  ["/app/tiers", "/app/rewards/tiers"],
  ["/app/reviews", "/app/insights/reviews"],
  ["/app/data-health", "/app/insights/data-sync"],
] as const;

/** Where a page's former address leads today, with the query that Shopify added to it; null for any other path. */
export function movedTo({ pathname, search }: URL): string | null {
  const path = pathname.replace(/\/$/, "");
  for (const [former, present] of moved) {
    const rest = path.slice(former.length);
    const fits = path.startsWith(former) && (former.endsWith("/") || rest === "" || rest.startsWith("/"));
    if (fits) return `${present}${rest}${search}`;
  }
  return null;
}
