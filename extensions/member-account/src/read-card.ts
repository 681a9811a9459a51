export interface TierStep {
  name: string;
  /** points, orders, or hundredths of the shop's currency */
  missing: number;
  of: number;
  unit: "POINTS" | "SPENT" | "ORDERS";
  /** the next tier's multiplier, when it is more than now; 150 for one and a half */
  percent?: number;
  /** of SPENT */
  currency?: string;
}

/** One change of the member's points. */
export interface HistoryEntry {
  points: number;
  /** of the member's own order */
  orderId?: number;
  /** from when on they can be used, where they are pending at first */
  from?: string;
}

/** What of the member card is shown here; the theme's blocks read the same. */
export interface Card {
  points: { available: number; pending: number; reserved: number };
  nextMaturing: { points: number; at: string } | null;
  /** the points that expire next, and the day, "2027-01-31" */
  nextExpiring?: { points: number; on: string };
  /** the latest changes */
  history?: HistoryEntry[];
  /** present where the customer does not take part; then there is nothing else */
  membership?: "LEFT" | "NOT_JOINED";
  tier?: { name: string | null; next: TierStep | null };
}

const QUERY = `query MemberCard {
  customer { metafield(namespace: "$app", key: "card") { value } }
}`;

interface Answer {
  data?: { customer: { metafield: { value: string } | null } } | null;
  errors?: { message: string }[];
}

/**
 * The card of the customer who is logged in; null while there is none
 * (shopify.dev/docs/api/customer-account-ui-extensions/2026-10/target-apis/account-apis/customer-account-api). Throws when
 * Shopify does not answer.
 */
export async function readCard(): Promise<Card | null> {
  const response = await fetch("shopify://customer-account/api/2026-10/graphql.json", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: QUERY }),
  });
  const { data, errors } = (await response.json()) as Answer;
  if (!data) throw new Error(errors?.[0]?.message ?? `Shopify answered ${response.status}`);
  const { metafield } = data.customer;
  return metafield && (JSON.parse(metafield.value) as Card);
}
