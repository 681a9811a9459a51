import { both, EUR, set, without, type Currencies } from "./amounts";
import { num, time, type Ids, type StoryWebhook } from "./story";

/** Versions of the API by which fields of an order came and went. */
type Version = "2016" | "2019" | "2023-10" | "2024-01" | "2024-04" | "2026-01";

export interface LineShape {
  price: string;
  quantity?: number;
  /** left after edits and refunds */
  current?: number;
  /** on the whole line */
  discount?: string;
  /** on the whole line */
  tax?: string;
  giftCard?: boolean;
  /** of this line beyond what every line has */
  extra?: object;
}

export interface OrderShape {
  version?: Version;
  lines: LineShape[];
  shipping?: string;
  shippingTax?: string;
  /** after edits and refunds; as ordered where it is not given */
  current?: string;
  outstanding?: string;
  status?: string;
  taxesIncluded?: boolean;
  currencies?: Currencies;
  refunds?: object[];
  /** null: an order of nobody */
  customer?: object | null;
  /** of this order beyond what every order has */
  extra?: object;
  /** fields that this payload leaves out, at any depth */
  leaves?: string[];
}

const gid = (type: string, id: bigint) => `gid://shopify/${type}/${id}`;

const address = {
  first_name: "Mira",
  address1: "Beispielgasse 7",
  phone: null,
  city: "Musterstadt",
  zip: "01234",
  province: null,
  country: "Germany",
  last_name: "Muster",
  address2: null,
  company: null,
  latitude: null,
  longitude: null,
  name: "Mira Muster",
  country_code: "DE",
  province_code: null,
};

/** A customer as an order of API 2025-01 or later holds them. */
export const buyer = ({ customer }: Ids): object => ({
  id: num(customer),
  created_at: time(-86_400),
  updated_at: time(0),
  first_name: "Mira",
  last_name: "Muster",
  state: "disabled",
  note: null,
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  email: `mira.${customer}@example.com`,
  phone: null,
  currency: "EUR",
  tax_exemptions: [],
  admin_graphql_api_id: gid("Customer", customer),
  default_address: {
    id: num(customer + 1n),
    customer_id: num(customer),
    ...address,
    country_name: "Germany",
    default: true,
  },
});

/** What orders contained of their customers until 2025-01. */
export const formerBuyer = {
  accepts_marketing: false,
  accepts_marketing_updated_at: time(0),
  marketing_opt_in_level: null,
  email_marketing_consent: { state: "not_subscribed", opt_in_level: "single_opt_in", consent_updated_at: null },
  sms_marketing_consent: null,
  orders_count: 1,
  total_spent: "12.00",
  last_order_id: null,
  last_order_name: null,
  tags: "",
};

const taxLines = (tax: string | undefined, currencies: Currencies) =>
  tax ? [{ channel_liable: false, ...both("price", tax, currencies), rate: 0.19, title: "MwSt" }] : [];
const allocations = (discount: string | undefined, currencies: Currencies) =>
  discount ? [{ ...both("amount", discount, currencies), discount_application_index: 0 }] : [];

export function lineShape(ids: Ids, index: number, line: LineShape, currencies: Currencies = EUR): object {
  const { price, quantity = 1, current = quantity, discount, tax, giftCard = false, extra = {} } = line;
  return {
    id: num(ids.line(index)),
    admin_graphql_api_id: gid("LineItem", ids.line(index)),
    attributed_staffs: [],
    current_quantity: current,
    fulfillable_quantity: current,
    fulfillment_service: "manual",
    fulfillment_status: null,
    gift_card: giftCard,
    grams: 0,
    name: "Teapot - large",
    ...both("price", price, currencies),
    product_exists: true,
    product_id: num(ids.product),
    properties: [],
    quantity,
    requires_shipping: !giftCard,
    sales_line_item_group_id: null,
    sku: "POT-1",
    taxable: !giftCard,
    title: "Teapot",
    ...both("total_discount", "0.00", currencies),
    variant_id: num(ids.product + 1n),
    variant_inventory_management: "shopify",
    variant_title: "large",
    vendor: null,
    tax_lines: taxLines(tax, currencies),
    duties: [],
    discount_allocations: allocations(discount, currencies),
    ...extra,
  };
}

const minus = (one: string, other = "0") => (Number(one) - Number(other)).toFixed(2);
const total = (amounts: string[]) => amounts.reduce((sum, amount) => sum + Number(amount), 0).toFixed(2);

function totals({
  lines,
  shipping = "0.00",
  shippingTax,
  taxesIncluded = true,
  currencies = EUR,
  ...shape
}: OrderShape) {
  const priced = lines.map(({ price, quantity = 1 }) => (Number(price) * quantity).toFixed(2));
  const discounts = total(lines.map(({ discount = "0" }) => discount));
  const subtotal = minus(total(priced), discounts);
  const tax = total([...lines.map((line) => line.tax ?? "0"), shippingTax ?? "0"]);
  const ordered = total([subtotal, shipping, taxesIncluded ? "0" : tax]);
  const current = shape.current ?? ordered;
  return {
    ...both("current_subtotal_price", minus(current, shape.current === undefined ? shipping : "0"), currencies),
    ...both("current_total_discounts", discounts, currencies),
    ...both("current_total_price", current, currencies),
    ...both("current_total_tax", tax, currencies),
    current_shipping_price_set: set(shipping, currencies),
    ...both("subtotal_price", subtotal, currencies),
    ...both("total_discounts", discounts, currencies),
    ...both("total_line_items_price", total(priced), currencies),
    total_outstanding: shape.outstanding ?? "0.00",
    ...both("total_price", ordered, currencies),
    total_shipping_price_set: set(shipping, currencies),
    ...both("total_tax", tax, currencies),
    total_tip_received: "0.00",
    total_weight: 0,
  };
}

function shippingLines(ids: Ids, { shipping, shippingTax, currencies = EUR }: OrderShape): object[] {
  if (shipping === undefined) return [];
  return [
    {
      id: num(ids.line(90)),
      carrier_identifier: null,
      code: "Standard",
      current_discounted_price_set: set(shipping, currencies),
      ...both("discounted_price", shipping, currencies),
      is_removed: false,
      phone: null,
      ...both("price", shipping, currencies),
      requested_fulfillment_service_id: null,
      source: "shopify",
      title: "Standard",
      tax_lines: taxLines(shippingTax, currencies),
      discount_allocations: [],
    },
  ];
}

/** What came with each version, newest first: an older payload has none of it. */
const since: [Version, string[]][] = [
  [
    "2026-01",
    [
      "current_shipping_price_set",
      "duties_included",
      "merchant_business_entity_id",
      "returns",
      "total_cash_rounding_payment_adjustment_set",
      "total_cash_rounding_refund_adjustment_set",
      "sales_line_item_group_id",
      "current_discounted_price_set",
    ],
  ],
  ["2024-04", ["is_removed"]],
  ["2024-01", ["current_quantity"]],
  [
    "2023-10",
    [
      "attributed_staffs",
      "confirmation_number",
      "company",
      "po_number",
      "merchant_of_record_app_id",
      "estimated_taxes",
      "duties",
      "total_outstanding",
      ...["discounts", "price", "tax"].flatMap((name) => [`current_total_${name}`, `current_total_${name}_set`]),
      "current_subtotal_price",
      "current_subtotal_price_set",
      "current_total_duties_set",
      "current_total_additional_fees_set",
      "original_total_duties_set",
      "original_total_additional_fees_set",
    ],
  ],
  [
    "2019",
    [
      "*_set",
      "presentment_currency",
      "discount_applications",
      "discount_allocations",
      "discounted_price",
      "admin_graphql_api_id",
    ],
  ],
];

function leftOut(version: Version): string[] {
  const names: string[] = [];
  for (const [came, fields] of since) {
    if (came <= version) break;
    names.push(...fields);
  }
  return names;
}

/** The body of an orders/* webhook with every field that its version has. */
export function orderShape(ids: Ids, second: number, shape: OrderShape): object {
  const { version = "2026-01", currencies = EUR, customer = buyer(ids), extra = {}, leaves = [] } = shape;
  const whole = {
    id: num(ids.order),
    admin_graphql_api_id: gid("Order", ids.order),
    app_id: 580_111,
    browser_ip: null,
    buyer_accepts_marketing: false,
    cancel_reason: null,
    cancelled_at: null,
    cart_token: null,
    checkout_id: null,
    checkout_token: null,
    client_details: null,
    closed_at: null,
    company: null,
    confirmation_number: "MUSTER001",
    confirmed: true,
    contact_email: null,
    created_at: time(0),
    currency: currencies.shop,
    ...totals(shape),
    current_total_additional_fees_set: null,
    current_total_duties_set: null,
    customer_locale: "de",
    device_id: null,
    discount_codes: [],
    duties_included: false,
    email: null,
    estimated_taxes: false,
    financial_status: shape.status ?? "paid",
    fulfillment_status: null,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    merchant_business_entity_id: "TXVzdGVy",
    merchant_of_record_app_id: null,
    name: `#${ids.order}`,
    note: null,
    note_attributes: [],
    number: 12,
    order_number: 1012,
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    payment_gateway_names: ["bogus"],
    phone: null,
    po_number: null,
    presentment_currency: currencies.seen?.currency ?? currencies.shop,
    processed_at: time(0),
    reference: null,
    referring_site: null,
    source_identifier: null,
    source_name: "web",
    source_url: null,
    tags: "",
    tax_exempt: false,
    tax_lines: [],
    taxes_included: shape.taxesIncluded ?? true,
    test: false,
    token: "0123456789abcdef",
    total_cash_rounding_payment_adjustment_set: set("0.00", currencies),
    total_cash_rounding_refund_adjustment_set: set("0.00", currencies),
    updated_at: time(second),
    user_id: null,
    billing_address: address,
    customer,
    discount_applications: [],
    fulfillments: [],
    line_items: shape.lines.map((line, index) => lineShape(ids, index, line, currencies)),
    payment_terms: null,
    refunds: shape.refunds ?? [],
    shipping_address: address,
    shipping_lines: shippingLines(ids, shape),
    returns: [],
    ...extra,
  };
  return without(whole, [...leftOut(version), ...leaves]) as object;
}

/** orders/updated, sent a moment after the order changed. */
export const updated = (ids: Ids, second: number, shape: OrderShape): StoryWebhook => ({
  topic: "orders/updated",
  payload: orderShape(ids, second, shape),
  second,
});

/** orders/create and orders/paid of an order that was paid at once. */
export function bought(ids: Ids, shape: OrderShape): StoryWebhook[] {
  const payload = orderShape(ids, 0, shape);
  return [
    { topic: "orders/create", payload, second: 0 },
    { topic: "orders/paid", payload, second: 1 },
  ];
}
