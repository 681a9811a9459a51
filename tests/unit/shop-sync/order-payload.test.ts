import { describe, expect, it } from "vitest";
import { parseOrderPayload } from "~/modules/shop-sync/order-payload";

const set = (amount: string, currency = "EUR") => ({
  shop_money: { amount, currency_code: "EUR" },
  presentment_money: { amount, currency_code: currency },
});

/** orders/paid as Shopify sends it, shortened by what points do not need: two cups with a discount, and shipping. */
const payload = {
  id: 5_678_901_234_567,
  admin_graphql_api_id: "gid://shopify/Order/5678901234567",
  app_id: null,
  browser_ip: "203.0.113.7",
  cancel_reason: null,
  cancelled_at: null,
  confirmed: true,
  contact_email: "anna@example.com",
  created_at: "2026-03-02T10:00:00+01:00",
  currency: "EUR",
  current_total_price: "44.90",
  current_total_price_set: set("44.90"),
  customer_locale: "de-DE",
  discount_codes: [{ code: "ABCDEFGH", amount: "10.00", type: "fixed_amount" }],
  email: "anna@example.com",
  financial_status: "paid",
  fulfillment_status: null,
  name: "#1001",
  note_attributes: [{ name: "gift", value: "yes" }],
  order_number: 1_001,
  phone: null,
  presentment_currency: "EUR",
  processed_at: "2026-03-02T09:59:00+01:00",
  source_name: "web",
  taxes_included: true,
  test: false,
  total_outstanding: "0.00",
  total_price: "44.90",
  total_price_set: set("44.90"),
  updated_at: "2026-03-02T10:05:00+01:00",
  billing_address: { country_code: "AT" },
  shipping_address: { country_code: "DE", address1: "Lange Straße 5", zip: "10115", phone: "+4930123456" },
  customer: {
    id: 42,
    email: "anna@example.com",
    first_name: "Anna",
    last_name: "Muster",
    created_at: null,
    updated_at: "2026-03-02T10:00:00+01:00",
  },
  line_items: [
    {
      id: 14_567_890_123_456,
      admin_graphql_api_id: "gid://shopify/LineItem/14567890123456",
      current_quantity: 2,
      fulfillable_quantity: 2,
      gift_card: false,
      name: "Coffee cup",
      price: "25.00",
      price_set: set("25.00"),
      product_exists: true,
      product_id: 8_123_456_789_012,
      quantity: 2,
      requires_shipping: true,
      sku: "CUP",
      taxable: true,
      title: "Coffee cup",
      total_discount: "0.00",
      total_discount_set: set("0.00"),
      variant_id: 45_123_456_789_012,
      tax_lines: [{ title: "VAT", price: "6.39", rate: 0.19, price_set: set("6.39") }],
      discount_allocations: [{ amount: "10.00", amount_set: set("10.00"), discount_application_index: 0 }],
    },
  ],
  shipping_lines: [
    {
      id: 4_567_890_123_456,
      code: "Standard",
      discounted_price: "4.90",
      discounted_price_set: set("4.90"),
      price: "9.90",
      price_set: set("9.90"),
      title: "Standard",
      tax_lines: [{ title: "VAT", price: "0.78", rate: 0.19, price_set: set("0.78") }],
    },
  ],
  refunds: [],
};
const triggeredAt = new Date("2026-03-02T09:05:00.250Z");
const context = { topic: "orders/paid", triggeredAt, currency: "EUR" };
const parse = (fields: object = {}, changed: Partial<typeof context> = {}) =>
  parseOrderPayload({ ...payload, ...fields }, { ...context, ...changed });
const [cup] = payload.line_items;
const withLine = (fields: object) => parse({ line_items: [{ ...cup, ...fields }] }).snapshot.lines[0];

describe("an order's webhook", () => {
  it("is read as it is", () => {
    expect(parse()).toEqual({
      orderId: 5_678_901_234_567n,
      customer: {
        customerId: 42n,
        email: "anna@example.com",
        firstName: "Anna",
        lastName: "Muster",
        phone: null,
        locale: "de-DE",
        countryCode: null,
        addresses: [],
        createdAt: null,
        updatedAt: new Date("2026-03-02T09:00:00Z"),
      },
      name: "#1001",
      processedAt: new Date("2026-03-02T08:59:00Z"),
      updatedAt: new Date("2026-03-02T09:05:00Z"),
      triggeredAt,
      paidAt: new Date("2026-03-02T09:05:00Z"),
      cancelledAt: null,
      financialStatus: "PAID",
      outstandingMinor: 0,
      test: false,
      channel: "web",
      countryCode: "DE",
      totalMinor: 4_490,
      discountCodes: ["ABCDEFGH"],
      snapshot: {
        taxesIncluded: true,
        sent: false,
        lines: [
          {
            id: "14567890123456",
            productId: "8123456789012",
            variantId: "45123456789012",
            title: "Coffee cup",
            quantity: 2,
            currentQuantity: 2,
            giftCard: false,
            price: 5_000,
            discount: 1_000,
            tax: 639,
          },
        ],
        shipping: { price: 490, tax: 78 },
        received: 4_490,
        returned: 0,
        referral: { codes: ["ABCDEFGH"], link: null },
      },
      fingerprints: null,
      refunds: [],
    });
  });

  it.each<[string, object, object]>([
    ["without a customer", { customer: null }, { customer: null }],
    ["without a language", { customer_locale: "" }, { customer: { locale: null } }],
    ["placed when it was made", { processed_at: null }, { processedAt: new Date("2026-03-02T09:00:00Z") }],
    ["cancelled", { cancelled_at: "2026-03-03T00:00:00Z" }, { cancelledAt: new Date("2026-03-03T00:00:00Z") }],
    ["a test", { test: true }, { test: true }],
    ["not said whether it is a test", { test: null }, { test: false }],
    ["from nowhere", { source_name: null }, { channel: null }],
    ["not shipped: of the country of the bill", { shipping_address: null }, { countryCode: "AT" }],
    ["of no country", { shipping_address: null, billing_address: null }, { countryCode: null }],
    ["prices without tax", { taxes_included: null }, { snapshot: { taxesIncluded: false } }],
    ["no status: pending", { financial_status: null }, { financialStatus: "PENDING", paidAt: null }],
    [
      "what it comes to is not said: what it came to",
      { current_total_price: null, current_total_price_set: null },
      { totalMinor: 4_490 },
    ],
    ["after an edit", { current_total_price_set: set("24.90") }, { totalMinor: 2_490 }],
    ["no shipping", { shipping_lines: null }, { snapshot: { shipping: { price: 0, tax: 0 } } }],
    [
      "shipping without a discount",
      { shipping_lines: [{ price: "9.90" }] },
      { snapshot: { shipping: { price: 990, tax: 0 } } },
    ],
  ])("%s", (_name, fields, expected) => {
    expect(parse(fields)).toMatchObject(expected);
  });

  it.each([
    ["came paid: of when it was placed", "orders/create", {}, new Date("2026-03-02T08:59:00Z")],
    [
      "came paid, not known when it was placed",
      "orders/create",
      { processed_at: null },
      new Date("2026-03-02T09:00:00Z"),
    ],
    ["became paid: of the change", "orders/updated", {}, new Date("2026-03-02T09:05:00Z")],
    ["is not paid", "orders/updated", { financial_status: "pending" }, null],
    [
      "a deposit of which something went back",
      "orders/updated",
      { financial_status: "partially_refunded", total_outstanding: "10.00" },
      null,
    ],
  ])("its payment: %s", (_name, topic, fields, paidAt) => {
    expect(parse(fields, { topic }).paidAt).toEqual(paidAt);
  });

  it.each<[string, object, object | undefined]>([
    ["a gift card", { gift_card: true }, { giftCard: true }],
    ["not said whether it is one", { gift_card: null }, { giftCard: false }],
    ["a tip", { tip_payment_gateway: "shopify_payments", tip_payment_method: null }, { tip: true }],
    ["of no product", { product_id: null }, { productId: null }],
    ["without a title", { title: null }, { title: "" }],
    ["of which pieces were taken off", { current_quantity: 1 }, { quantity: 2, currentQuantity: 1, price: 5_000 }],
    ["not said how many are left", { current_quantity: null }, { currentQuantity: 2 }],
    ["less than none left", { current_quantity: -1 }, { currentQuantity: 0 }],
    [
      "a discount told by the line alone",
      { discount_allocations: null, total_discount: "3.00", total_discount_set: null },
      { discount: 300 },
    ],
    ["several discounts", { discount_allocations: [{ amount: "1.00" }, { amount: "0.50" }] }, { discount: 150 }],
    ["no tax", { tax_lines: null }, { tax: 0 }],
    ["two taxes", { tax_lines: [{ price: "1.00" }, { price: "0.10" }] }, { tax: 110 }],
    ["a price as a number", { price: 25, price_set: undefined }, { price: 5_000 }],
  ])("a line: %s", (_name, fields, expected) => {
    expect(withLine(fields)).toMatchObject(expected ?? {});
  });

  it("goods have no mark of a tip", () => {
    expect(withLine({})).not.toHaveProperty("tip");
  });

  it("is counted in the shop's currency, whatever the buyer paid in", () => {
    const paidInDollars = {
      price: "27.50",
      price_set: {
        shop_money: { amount: "25.00", currency_code: "EUR" },
        presentment_money: { amount: "27.50", currency_code: "USD" },
      },
    };
    expect(withLine(paidInDollars)).toMatchObject({ price: 5_000 });
  });

  it("keeps hashes of the buyer where there is a key", () => {
    const fingerprinter = (text: string) => `<${text}>`;
    expect(parseOrderPayload(payload, { ...context, fingerprinter }).fingerprints).toEqual({
      emails: ["<email:anna@example.com>"],
      phones: ["<phone:4930123456>"],
      addresses: ["<place:langestr5|10115|DE>", "<address:langestr5|10115|DE>"],
      network: "<network:203.0.113.7>",
    });
  });

  it("knows a shared link by its attribute", () => {
    const attributes = [{ name: "_stammtisch_ref", value: "22223333" }];
    expect(parse({ discount_codes: [], note_attributes: attributes }).snapshot.referral).toEqual({
      codes: [],
      link: "22223333",
    });
    expect(parse({ discount_codes: [], note_attributes: null }).snapshot).not.toHaveProperty("referral");
  });

  it("tells of its refunds, as new as itself", () => {
    const refund = {
      id: 900_001,
      created_at: "2026-03-02T10:04:00+01:00",
      refund_line_items: [{ line_item_id: 14_567_890_123_456, quantity: 1, subtotal: "20.00" }],
      transactions: [{ kind: "refund", status: "success", amount: "20.00" }],
    };
    expect(parse({ refunds: [refund], current_total_price_set: set("24.90") })).toMatchObject({
      snapshot: { received: 4_490, returned: 2_000 },
      refunds: [
        {
          refundId: 900_001n,
          orderId: 5_678_901_234_567n,
          updatedAt: new Date("2026-03-02T09:05:00Z"),
          triggeredAt,
          snapshot: {
            lines: [{ lineId: "14567890123456", quantity: 1 }],
            shipping: 0,
            adjustment: 0,
            money: 2_000,
          },
        },
      ],
    });
  });

  it.each([
    ["no id", { id: undefined }],
    ["no lines", { line_items: undefined }],
    ["a line without an id", { line_items: [{ ...cup, id: null }] }],
    ["less than no pieces", { line_items: [{ ...cup, quantity: -1 }] }],
    ["half a piece", { line_items: [{ ...cup, quantity: 1.5 }] }],
    ["a price that is none", { line_items: [{ ...cup, price: "free", price_set: undefined }] }],
    ["not known when it changed", { updated_at: null }],
    ["a code without its text", { discount_codes: [{}] }],
    ["a refund that is none", { refunds: [{}] }],
  ])("is refused with %s", (_name, fields) => {
    expect(() => parse(fields)).toThrow();
  });
});
