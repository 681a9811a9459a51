import type { AppSettings } from "../state/types/store";

const CUSTOMERS = ["read_customers"];
/** Scopes of orders/create and orders/paid, for example; other order topics also accept a third one. */
const ORDERS = ["read_orders", "read_marketplace_orders"];
const ORDERS_OF_BUYERS = [...ORDERS, "read_buyer_membership_orders"];
const PRODUCTS = ["read_products"];
const DISCOUNTS = ["read_discounts"];
const MARKETS = ["read_markets"];

/**
 * Scopes by topic, of which an app needs any one; empty for topics that need none
 * (shopify.dev/docs/api/admin-graphql/latest/enums/WebhookSubscriptionTopic).
 */
const TOPIC_SCOPES: Record<string, readonly string[]> = {
  "app/scopes_update": [],
  "app/uninstalled": [],
  "bulk_operations/finish": [],
  "shop/update": [],
  "collections/create": PRODUCTS,
  "collections/delete": PRODUCTS,
  "collections/update": PRODUCTS,
  "customer.joined_segment": CUSTOMERS,
  "customer.left_segment": CUSTOMERS,
  "customer.tags_added": CUSTOMERS,
  "customer.tags_removed": CUSTOMERS,
  "customers/create": CUSTOMERS,
  "customers/delete": CUSTOMERS,
  "customers/disable": CUSTOMERS,
  "customers/enable": CUSTOMERS,
  "customers/merge": ["read_customer_merge"],
  "customers/purchasing_summary": CUSTOMERS,
  "customers/update": CUSTOMERS,
  "customers_email_marketing_consent/update": CUSTOMERS,
  "customers_marketing_consent/update": CUSTOMERS,
  "discounts/create": DISCOUNTS,
  "discounts/delete": DISCOUNTS,
  "discounts/redeemcode_added": DISCOUNTS,
  "discounts/redeemcode_removed": DISCOUNTS,
  "discounts/update": DISCOUNTS,
  "draft_orders/create": ["read_draft_orders"],
  "draft_orders/update": ["read_draft_orders"],
  "draft_orders/delete": ["read_draft_orders"],
  "fulfillments/create": ["read_fulfillments", "read_marketplace_orders"],
  "fulfillments/update": ["read_fulfillments", "read_marketplace_orders"],
  "inventory_levels/update": ["read_inventory"],
  "markets/create": MARKETS,
  "markets/delete": MARKETS,
  "markets/update": MARKETS,
  "order_transactions/create": ORDERS_OF_BUYERS,
  "orders/cancelled": ORDERS_OF_BUYERS,
  "orders/create": ORDERS,
  "orders/delete": ["read_orders"],
  "orders/edited": ORDERS_OF_BUYERS,
  "orders/fulfilled": ORDERS,
  "orders/paid": ORDERS,
  "orders/partially_fulfilled": ORDERS,
  "orders/updated": ORDERS_OF_BUYERS,
  "products/create": PRODUCTS,
  "products/delete": PRODUCTS,
  "products/update": PRODUCTS,
  "refunds/create": ORDERS_OF_BUYERS,
  "returns/approve": ["read_returns", "read_marketplace_returns", "read_buyer_membership_orders"],
  "returns/process": ["read_returns", "read_marketplace_returns", "read_buyer_membership_orders"],
  "segments/create": CUSTOMERS,
  "segments/delete": CUSTOMERS,
  "segments/update": CUSTOMERS,
};

const scopesOf = (topic: string): readonly string[] => TOPIC_SCOPES[topic] ?? [];

/** Whether the scopes contain this one; a write scope includes the read scope. */
export const isGranted = (scope: string, scopes: readonly string[]): boolean =>
  scopes.includes(scope) || scopes.includes(scope.replace(/^read_/, "write_"));

export function isAllowed(topic: string, scopes: readonly string[]): boolean {
  const wanted = scopesOf(topic);
  return wanted.length === 0 || wanted.some((scope) => isGranted(scope, scopes));
}

/** Whether payloads contain protected customer data: shopify.dev/docs/apps/launch/protected-customer-data */
const isProtected = (topic: string): boolean =>
  /^(customers?|customers_\w+|orders|order_transactions|draft_orders|fulfillments|refunds|returns)[./]/.test(topic);

/** The message of webhookSubscriptionCreate and of `shopify app deploy` (github.com/Shopify/cli/issues/6485). */
const NOT_APPROVED =
  "This app is not approved to subscribe to webhook topics containing protected customer data. " +
  "See https://shopify.dev/docs/apps/launch/protected-customer-data for more details.";

/** Why the Admin API refuses a webhook subscription; null when it does not. */
export function subscriptionError({ grants }: AppSettings, topic: string, scopes: readonly string[]): string | null {
  if (!isAllowed(topic, scopes)) return "You cannot create a webhook subscription with the specified topic";
  return isProtected(topic) && !grants.protectedCustomerData ? NOT_APPROVED : null;
}

/**
 * The messages with which `shopify app deploy` refuses the app's configuration, after "Version couldn't be created."; empty
 * when it does not. Sources: github.com/Shopify/cli/pull/6003 (scopes of topics),
 * shopify.dev/docs/apps/build/online-store/app-proxies (scope of the proxy), github.com/Shopify/cli/issues/4288 (access
 * that Shopify has to approve).
 */
export function deployErrors({ scopes, subscriptions, proxy, grants }: AppSettings): string[] {
  const topics = subscriptions.map(({ topic }) => topic);
  const refused = topics.filter((topic) => !isAllowed(topic, scopes));
  return [
    ...(scopes.includes("read_all_orders") && !grants.readAllOrders ? ["scopes: read_all_orders"] : []),
    ...refused.map((topic) => `Missing scope for webhook topic: ${topic} (${scopesOf(topic).join(" or ")})`),
    ...topics.filter((topic) => isProtected(topic) && !grants.protectedCustomerData).map(() => NOT_APPROVED),
    ...(proxy && !scopes.includes("write_app_proxy")
      ? ["Configuring an app proxy requires the write_app_proxy access scope."]
      : []),
  ];
}
