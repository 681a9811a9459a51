import type { ParkedEvent } from "~/modules/shop-sync/parked-events.server";

/** A parked event as plain values. */
export function toParkedView({ parkedAt, dismissed, ...event }: ParkedEvent) {
  return {
    ...event,
    parkedAt: parkedAt.toISOString(),
    dismissed: dismissed && { ...dismissed, at: dismissed.at.toISOString() },
  };
}

export type ParkedEventView = ReturnType<typeof toParkedView>;

/** Topics with a translated name; others are shown with Shopify's. */
export const knownTopics: ReadonlySet<string> = new Set([
  "orders/create",
  "orders/paid",
  "orders/updated",
  "orders/cancelled",
  "refunds/create",
  "customers/create",
  "customers/update",
  "customers/merge",
  "customers/data_request",
  "customers/redact",
  "customers_email_marketing_consent/update",
  "import/customers",
  "import/orders",
  "reviews/judge-me",
]);
