import { both, set } from "./amounts";
import { buyer, bought, formerBuyer, orderShape, updated, type OrderShape } from "./order-shape";
import {
  BC_ON_ACCOUNT,
  exemplar,
  GO,
  MONEY_GEM,
  ODOO,
  PYTHON,
  REST_ORDER,
  ROUNDING,
  RUBY,
  RUDDER,
  sample,
  SAMPLE_2019,
  SHARP,
  TIP_TOPIC,
} from "./sources";
import { num, time, type OrderStory } from "./story";

const pot = { price: "40.00" };
const cup = { price: "6.00", quantity: 2 };

/** An order with one webhook. */
const once = (name: string, source: string, counted: number, shape: OrderShape): OrderStory => ({
  name,
  source,
  counted,
  webhooks: (ids) => [updated(ids, 10, shape)],
});

const noSets = ["*_set"];

/** What each version of the API, each way to buy and each kind of line looks like. */
export const orderStories: OrderStory[] = [
  {
    name: "a test notification of 2016: a buyer without a number, no amounts in two currencies, an offset of -00:00",
    source: GO,
    counted: 0,
    webhooks: (ids) => [
      updated(ids, 10, {
        version: "2016",
        lines: [{ price: "0.00" }, { price: "5.00", extra: { total_discount: "5.00" } }],
        shipping: "10.00",
        status: "voided",
        customer: { id: null, email: "mira@example.com", created_at: null, updated_at: null, ...formerBuyer },
        extra: {
          created_at: "2026-03-02T09:00:00-00:00",
          cancelled_at: time(5),
          cancel_reason: "customer",
          processed_at: null,
          total_tax: null,
          gateway: null,
          processing_method: "",
          total_price_usd: null,
          test: true,
        },
        leaves: ["location_id"],
      }),
    ],
  },
  {
    name: "a test notification of 2019: cancelled, voided and a test at once",
    source: SAMPLE_2019,
    counted: 0,
    webhooks: (ids) => [
      {
        topic: "orders/cancelled",
        second: 10,
        payload: orderShape(ids, 10, {
          version: "2019",
          lines: [pot],
          status: "voided",
          extra: { cancelled_at: time(5), cancel_reason: "customer", test: true, gateway: null, processed_at: null },
        }),
      },
    ],
  },
  {
    name: "paid at the checkout, 2016: no discount_allocations, the line's own total_discount holds",
    source: PYTHON,
    counted: 3_700,
    webhooks: (ids) =>
      bought(ids, {
        version: "2016",
        lines: [{ price: "40.00", extra: { total_discount: "3.00" } }],
        shipping: "4.90",
      }),
  },
  {
    name: "paid at the checkout, 2023-10: no current_quantity, a code, attributes",
    source: exemplar("2023-10/orders/1"),
    counted: 4_680,
    webhooks: (ids) =>
      bought(ids, {
        version: "2023-10",
        lines: [
          { ...pot, discount: "4.00" },
          { ...cup, discount: "1.20" },
        ],
        customer: { ...buyer(ids), ...formerBuyer },
        extra: {
          discount_codes: [{ code: "MUSTER10", amount: "5.20", type: "percentage" }],
          note_attributes: [{ name: "gift", value: "" }],
          browser_ip: "192.0.2.7",
          email: "mira@example.com",
        },
      }),
  },
  once("from another app, 2023-10: no checkout, its prices before tax beside it", exemplar("2023-10/orders/2"), 5_236, {
    version: "2023-10",
    taxesIncluded: false,
    lines: [
      { ...pot, quantity: 1, tax: "7.60", extra: both("pre_tax_price", "40.00") },
      { price: "4.00", tax: "0.76" },
    ],
    extra: { client_details: null, landing_site: null, payment_gateway_names: [], closed_at: time(9) },
  }),
  once("many lines, 2024-01: no e-mail at all", exemplar("2024-01/orders/1"), 7_200, {
    version: "2024-01",
    lines: Array.from({ length: 12 }, () => ({ price: "6.00" })),
    shipping: "0.00",
    leaves: ["email", "contact_email", "phone"],
  }),
  once("lines with properties, 2024-01", exemplar("2024-01/orders/2"), 4_000, {
    version: "2024-01",
    lines: [
      {
        ...pot,
        extra: {
          properties: [
            { name: "engraving", value: "for you" },
            { name: "_id", value: null },
          ],
        },
      },
    ],
    extra: { company: null, note: "Please ring" },
  }),
  once("nothing to pay, 2024-01: a code takes all, no shipping line", exemplar("2024-01/orders/3"), 0, {
    version: "2024-01",
    lines: [{ ...pot, discount: "40.00" }],
    extra: { payment_gateway_names: [], discount_codes: [{ code: "ALL", amount: "40.00", type: "fixed_amount" }] },
  }),
  once("three taxes on every line, 2024-04", exemplar("2024-04/orders/1"), 4_532, {
    version: "2024-04",
    taxesIncluded: false,
    lines: [
      {
        ...pot,
        extra: {
          tax_lines: ["2.00", "1.20", "2.12"].map((price, index) => ({
            ...both("price", price),
            rate: 0.01,
            title: `Tax ${index}`,
            channel_liable: null,
          })),
        },
      },
    ],
  }),
  once(
    "of a company, 2025-04: a buyer without addresses, fulfilled and archived",
    exemplar("2025-04/orders/1"),
    4_000,
    {
      lines: [pot],
      extra: {
        company: { id: 5, location_id: 6 },
        closed_at: time(9),
        fulfillment_status: "fulfilled",
        billing_address: { country: "Germany", country_code: "DE", province: null, province_code: null },
      },
      leaves: ["default_address", "addresses"],
    },
  ),
  {
    name: "bought, 2025: every field that the version has",
    source: RUBY,
    counted: 5_200,
    webhooks: (ids) => bought(ids, { lines: [pot, cup], shipping: "4.90", shippingTax: "0.78" }),
  },
  once("in another money than the shop's: only the shop's counts", ODOO, 17_460, {
    lines: [{ price: "174.60" }],
    currencies: { shop: "EUR", seen: { currency: "PLN", rate: 4.25 } },
  }),
  {
    ...once("in yen, which have no parts", MONEY_GEM, 5_200, {
      lines: [{ price: "4000" }, { price: "600", quantity: 2 }],
      currencies: { shop: "JPY" },
    }),
    currency: "JPY",
  },
  once("amounts as numbers", REST_ORDER, 5_198, {
    lines: [
      { ...pot, extra: { price: 40, price_set: { shop_money: { amount: 40, currency_code: "EUR" } } } },
      { price: "6.00", quantity: 2, extra: { price: 5.99, price_set: undefined } },
    ],
  }),
  once("amounts that a program worked out", `${REST_ORDER}; sums of floats, as connectors print them`, 1_065, {
    lines: [{ price: "10.65", extra: { price: 10.649999999999999, price_set: undefined } }],
    extra: { current_total_price: 10.649999999999999, current_total_price_set: undefined, total_outstanding: 1e-7 },
  }),
  once("amounts in both currencies alone: the plain ones are announced to leave", REST_ORDER, 3_600, {
    lines: [{ ...pot, extra: { discount_allocations: [{ amount_set: set("4.00"), discount_application_index: 0 }] } }],
    leaves: ["price", "total_discount", "total_price", "current_total_price"],
  }),
  once("absent lists", RUDDER, 4_000, {
    lines: [pot],
    leaves: [
      "refunds",
      "shipping_lines",
      "discount_codes",
      "note_attributes",
      "tax_lines",
      "discount_allocations",
      "addresses",
      "returns",
    ],
  }),
  once("lists that are null", RUDDER, 4_000, {
    lines: [{ ...pot, extra: { tax_lines: null, discount_allocations: null, properties: null } }],
    extra: { refunds: null, shipping_lines: null, discount_codes: null, note_attributes: null },
  }),
  once("a tip: the key tip_payment_gateway without a value", SHARP, 4_000, {
    lines: [pot, { price: "5.00", extra: { tip_payment_gateway: null } }],
  }),
  once("a tip: the keys tip, tip_payment_gateway and tip_payment_method, nothing in any", TIP_TOPIC, 4_000, {
    lines: [
      pot,
      {
        price: "3.50",
        extra: {
          tip: { payment_method: null, payment_gateway: null },
          tip_payment_gateway: null,
          tip_payment_method: null,
          product_id: null,
          variant_id: null,
          product_exists: false,
          taxable: false,
          requires_shipping: false,
          title: "Gratuity",
        },
      },
    ],
    extra: { total_tip_received: "3.50" },
  }),
  once("a tip: the key tip alone, null", TIP_TOPIC, 4_000, { lines: [pot, { price: "3.50", extra: { tip: null } }] }),
  once("a gift card", REST_ORDER, 4_000, { lines: [pot, { price: "25.00", giftCard: true }] }),
  once("a product that was deleted since", exemplar("2024-01/orders/1"), 4_000, {
    lines: [{ ...pot, extra: { product_exists: false, product_id: null, variant_id: null, sku: "" } }],
  }),
  once("an own line of a draft order", `${REST_ORDER}; source_name shopify_draft_order`, 4_600, {
    lines: [pot, { price: "6.00", extra: { product_id: null, variant_id: null, title: "Engraving" } }],
    extra: { source_name: "shopify_draft_order", tags: "draft" },
  }),
  {
    name: "a draft order that is paid by invoice, days later",
    source: `${REST_ORDER}; payment_terms`,
    counted: 4_000,
    webhooks: (ids) => {
      const terms = { payment_terms_name: "Net 14", payment_terms_type: "net", due_in_days: 14, payment_schedules: [] };
      const extra = { source_name: "shopify_draft_order", payment_terms: terms };
      return [
        {
          topic: "orders/create",
          second: 0,
          payload: orderShape(ids, 0, { lines: [pot], status: "pending", outstanding: "40.00", extra }),
        },
        { topic: "orders/paid", second: 900_000, payload: orderShape(ids, 900_000, { lines: [pot], extra }) },
      ];
    },
  },
  {
    name: "a bank transfer that comes days later",
    source: RUDDER,
    counted: 5_200,
    webhooks: (ids) => {
      const shape = { lines: [pot, cup], extra: { payment_gateway_names: ["Bank Deposit"] } };
      return [
        {
          topic: "orders/create",
          second: 0,
          payload: orderShape(ids, 0, { ...shape, status: "pending", outstanding: "52.00" }),
        },
        { topic: "orders/paid", second: 400_000, payload: orderShape(ids, 400_000, shape) },
        updated(ids, 400_001, shape),
      ];
    },
  },
  {
    name: "a bank transfer that never comes",
    source: RUDDER,
    counted: 0,
    webhooks: (ids) => [updated(ids, 1, { lines: [pot], status: "pending", outstanding: "40.00" })],
  },
  {
    name: "paid in two parts",
    source: `${REST_ORDER}; financial_status partially_paid`,
    counted: 4_000,
    webhooks: (ids) => [
      updated(ids, 1, { lines: [pot], status: "partially_paid", outstanding: "30.00" }),
      updated(ids, 2, { lines: [pot], status: "partially_paid", outstanding: "10.00" }),
      updated(ids, 3, { lines: [pot] }),
    ],
  },
  {
    name: "a deposit and no more",
    source: `${REST_ORDER}; financial_status partially_paid`,
    counted: 0,
    webhooks: (ids) => [updated(ids, 1, { lines: [pot], status: "partially_paid", outstanding: "30.00" })],
  },
  {
    name: "authorised, then captured",
    source: `${REST_ORDER}; financial_status authorized`,
    counted: 4_000,
    webhooks: (ids) => [
      updated(ids, 1, { lines: [pot], status: "authorized", outstanding: "40.00" }),
      updated(ids, 2, { lines: [pot] }),
    ],
  },
  {
    name: "authorised, then voided",
    source: `${REST_ORDER}; financial_status voided`,
    counted: 0,
    webhooks: (ids) => [
      updated(ids, 1, { lines: [pot], status: "authorized", outstanding: "40.00" }),
      updated(ids, 2, { lines: [pot], status: "voided" }),
    ],
  },
  once("no status at all", exemplar("2025-04/orders/1"), 0, { lines: [pot], extra: { financial_status: null } }),
  once("on account in a shop: paid by nobody yet", BC_ON_ACCOUNT, 0, {
    lines: [pot],
    status: "pending",
    outstanding: "40.00",
    extra: { source_name: "pos", location_id: 7, device_id: 8 },
  }),
  once("in a shop, with cash that was rounded", ROUNDING, 4_002, {
    lines: [{ price: "40.02" }],
    extra: {
      source_name: "pos",
      location_id: 7,
      device_id: 8,
      user_id: 9,
      browser_ip: null,
      total_cash_rounding_payment_adjustment_set: set("-0.02"),
    },
  }),
  {
    ...once("in a shop, by nobody who is known", REST_ORDER, 4_000, {
      lines: [pot],
      customer: null,
      extra: { source_name: "pos", billing_address: null, shipping_address: null, email: "" },
    }),
    nobody: true,
  },
  once("of a subscription", `${REST_ORDER}; source_name subscription_contract_checkout_one`, 3_600, {
    lines: [
      {
        ...pot,
        discount: "4.00",
        extra: { selling_plan_allocation: { selling_plan: { id: 5, name: "Each month" }, price_adjustments: [] } },
      },
    ],
    extra: { source_name: "subscription_contract_checkout_one", checkout_id: null, cart_token: null },
  }),
  once("with duties and import fees: neither is goods", `${REST_ORDER}; current_total_duties_set`, 4_000, {
    lines: [
      { ...pot, extra: { duties: [{ id: 5, harmonized_system_code: "691110", price: set("3.00"), tax_lines: [] }] } },
    ],
    current: "45.00",
    extra: {
      current_total_duties_set: set("3.00"),
      original_total_duties_set: set("3.00"),
      current_total_additional_fees_set: set("2.00"),
      original_total_additional_fees_set: set("2.00"),
      ...both("total_price", "45.00"),
    },
  }),
  once("groups of lines", sample("orders/create"), 4_600, {
    lines: [
      { ...pot, extra: { sales_line_item_group_id: 142_000 } },
      { price: "6.00", extra: { sales_line_item_group_id: 142_000, product_exists: false, product_id: null } },
    ],
    extra: { line_item_groups: [{ id: 142_000, title: "Set", quantity: 1 }] },
  }),
  {
    name: "archived and opened again",
    source: exemplar("2025-04/orders/1"),
    counted: 4_000,
    webhooks: (ids) => [
      updated(ids, 5, { lines: [pot], extra: { closed_at: time(5) } }),
      updated(ids, 9, { lines: [pot], extra: { closed_at: null } }),
    ],
  },
  {
    name: "cancelled before anything was paid",
    source: `${REST_ORDER}; cancel_reason inventory`,
    counted: 0,
    webhooks: (ids) => [
      updated(ids, 1, { lines: [pot], status: "pending", outstanding: "40.00" }),
      {
        topic: "orders/cancelled",
        second: 5,
        payload: orderShape(ids, 5, {
          lines: [{ ...pot, current: 0 }],
          status: "voided",
          current: "0.00",
          extra: { cancelled_at: time(5), cancel_reason: "inventory" },
        }),
      },
    ],
  },
  {
    name: "deleted",
    source: sample("orders/delete"),
    counted: 0,
    webhooks: (ids) => [
      ...bought(ids, { lines: [pot] }),
      { topic: "orders/delete", second: 50, payload: { id: num(ids.order) } },
    ],
  },
  {
    name: "edited: a line added and paid",
    source: sample("orders/edited"),
    counted: 5_200,
    webhooks: (ids) => [
      ...bought(ids, { lines: [pot] }),
      updated(ids, 5, { lines: [pot, cup], status: "partially_paid", outstanding: "12.00" }),
      updated(ids, 9, { lines: [pot, cup] }),
    ],
  },
  {
    name: "edited: a line removed, nothing given back yet",
    source: sample("orders/edited"),
    counted: 4_000,
    webhooks: (ids) => [
      ...bought(ids, { lines: [pot, cup] }),
      updated(ids, 5, { lines: [pot, { ...cup, current: 0 }], current: "40.00", outstanding: "-12.00" }),
    ],
  },
  {
    name: "a buyer who is set by staff afterwards",
    source: REST_ORDER,
    counted: 4_000,
    webhooks: (ids) => [updated(ids, 1, { lines: [pot], customer: null }), updated(ids, 5, { lines: [pot] })],
  },
  once("without amounts in two currencies", PYTHON, 4_000, { lines: [pot], leaves: noSets }),
];
