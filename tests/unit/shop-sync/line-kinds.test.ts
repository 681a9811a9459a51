import { describe, expect, it } from "vitest";
import { parseBulkGroup } from "~/modules/shop-sync/bulk-group";
import { parseWebhook } from "~/modules/shop-sync/parse-webhook";
import { discrepancy, ORDER, refund, orderUpdated, worthOf } from "./money-case";

const goods = { price: "100.00" };

/** An order with lines as Shopify writes them beside one of goods, or instead of it. */
function orderOf(extra: object[], withGoods: boolean) {
  const [topic, payload, second] = orderUpdated(0, { lines: [goods] });
  const first = (payload as { line_items: object[] }).line_items;
  const others = extra.map((fields, index) => ({
    id: 77_000 + index,
    quantity: 1,
    current_quantity: 1,
    price: "20.00",
    gift_card: false,
    product_id: null,
    variant_id: null,
    ...fields,
  }));
  return worthOf([[topic, { ...payload, line_items: [...(withGoods ? first : []), ...others] }, second]]);
}

// Present on tips only, at times without a value (Shopify REST reference, order line items).
const tip = { title: "Tip", tip_payment_gateway: "shopify_payments", tip_payment_method: "visa", taxable: false };
const kinds: [name: string, line: object][] = [
  ["gift card", { title: "Gutschein", gift_card: true, product_id: 8, variant_id: 9 }],
  ["tip", tip],
  ["tip whose marks have no value", { title: "Spende", tip_payment_gateway: null, tip_payment_method: null }],
  ["tip without marks", { title: "Tip", taxable: false, requires_shipping: false }],
];

describe("lines that are no goods", () => {
  it.each(kinds)("a %s earns nothing beside goods, and alone it is no order at all", (_name, fields) => {
    expect(orderOf([fields], true)).toMatchObject({ counted: 10_000, stands: true });
    expect(orderOf([fields], false)).toMatchObject({ counted: 0, stands: false });
  });

  it.each([
    ["a product called Tip", { title: "Tip", product_id: 5, variant_id: 6 }],
    ["a custom line", { title: "Gravur", taxable: true, requires_shipping: false }],
  ])("%s is goods", (_name, fields) => {
    expect(orderOf([fields], false)).toMatchObject({ counted: 2_000, stands: true });
  });

  it("goods that cost nothing are an order", () => {
    expect(orderOf([{ title: "Probe", product_id: 5, price: "0.00" }], false)).toMatchObject({
      counted: 0,
      stands: true,
    });
  });
});

describe("shipping goes back once, however it is booked", () => {
  const shippingLine = {
    id: 1,
    subtotal_amount_set: { shop_money: { amount: "4.90" } },
    tax_amount_set: { shop_money: { amount: "0.00" } },
  };
  const adjustment = (amount: string, fields: object = {}) =>
    discrepancy(amount, { kind: "shipping_refund", reason: "Shipping refund", ...fields });
  // Payloads of API versions 2024-10 to 2026-07 hold the lines, the adjustment, or both.
  it.each([
    ["as an adjustment", { adjustments: [adjustment("-4.90")] }],
    ["as an adjustment without a kind", { adjustments: [adjustment("-4.90", { kind: undefined })] }],
    ["as a line", { shippingLines: [shippingLine] }],
    ["as both", { shippingLines: [shippingLine], adjustments: [adjustment("-4.90")] }],
    [
      "its money on the way",
      { shippingLines: [shippingLine], adjustments: [discrepancy("4.90"), adjustment("-4.90")], status: "pending" },
    ],
    [
      "its money arrived, the wait still booked",
      { shippingLines: [shippingLine], adjustments: [discrepancy("4.90"), adjustment("-4.90")] },
    ],
    [
      "its money arrived",
      { shippingLines: [shippingLine], adjustments: [discrepancy("4.90"), adjustment("-4.90"), discrepancy("-4.90")] },
    ],
  ])(
    "%s",
    (
      _name,
      { status = "success", ...fields }: { status?: string; adjustments?: object[]; shippingLines?: object[] },
    ) => {
      const refunds = [refund(5, { ...fields, money: [["4.90", status]] })];
      const changes = [orderUpdated(9, { lines: [goods], shipping: "4.90", refunds })];
      expect(worthOf(changes, false).counted).toBe(10_000);
      expect(worthOf(changes, true).counted).toBe(10_000);
    },
  );
});

describe("an order counts once its money has come in", () => {
  const deposit = { current_total_price: "180.00", total_outstanding: "150.00" };
  const lines = [{ price: "200.00" }];
  const back = [refund(5, { money: [["20.00", "success"]], adjustments: [discrepancy("-20.00")] })];
  it.each([
    ["a deposit of which something went back", { financialStatus: "partially_refunded", refunds: back }, deposit, 0],
    [
      "a deposit that went back whole",
      { financialStatus: "refunded", refunds: [refund(5, { money: [["50.00", "success"]] })] },
      { current_total_price: "150.00", total_outstanding: "150.00" },
      0,
    ],
    [
      "a deposit",
      { financialStatus: "partially_paid" },
      { current_total_price: "200.00", total_outstanding: "150.00" },
      0,
    ],
    [
      "paid later",
      { financialStatus: "partially_refunded", refunds: back },
      { current_total_price: "180.00", total_outstanding: "0.00" },
      18_000,
    ],
    [
      "paid, something went back, the total stays",
      { financialStatus: "partially_refunded", refunds: back },
      { current_total_price: "200.00", total_outstanding: "20.00" },
      18_000,
    ],
    ["paid, nothing told of what is open", { financialStatus: "paid" }, { total_outstanding: null }, 20_000],
    ["authorized", { financialStatus: "authorized" }, { total_outstanding: "200.00" }, 0],
    ["authorized, nothing told", { financialStatus: "authorized" }, {}, 0],
    ["pending", { financialStatus: "pending" }, { total_outstanding: "0.00" }, 0],
  ])("%s", (_name, options, fields, cents) => {
    const { counted, order } = worthOf([orderUpdated(9, { lines, ...options }, fields)]);
    expect(counted).toBe(cents);
    expect(order.paidAt === null).toBe(cents === 0);
  });
});

describe("shapes that are read, never parked", () => {
  const bare = {
    id: ORDER,
    name: "#1",
    created_at: "2026-03-02T10:00:00+01:00",
    updated_at: "2026-03-02T10:00:00+01:00",
    financial_status: "paid",
    taxes_included: true,
    line_items: [{ id: 1, quantity: "2", price: 50, discount_allocations: null, tax_lines: null }],
  };
  it.each([
    ["amounts as numbers, lists absent", {}],
    ["lists without a value", { refunds: null, shipping_lines: null, discount_codes: null, note_attributes: null }],
    ["refunds without anything", { refunds: [{ id: 5, created_at: null }] }],
    [
      "adjustments without kind and amount",
      { refunds: [{ id: 5, order_adjustments: [{ amount: null }], transactions: null, refund_line_items: null }] },
    ],
    [
      "amounts as numbers in a refund",
      { refunds: [{ id: 5, transactions: [{ kind: "refund", status: "failure", amount: 3.5 }] }] },
    ],
    ["attributes without a value", { note_attributes: [{ name: "gift" }] }],
  ])("%s", (_name, fields) => {
    expect(worthOf([["orders/paid", { ...bare, ...fields }, 1]]).counted).toBe(10_000);
  });

  it("a topic that is not known is refused by its name, not taken for an order", () => {
    expect(() => parseWebhook("orders/teleported" as never, bare, { triggeredAt: null, currency: "EUR" })).toThrow(
      /orders\/teleported/,
    );
  });
});

it("money in the buyer's currency is counted over", () => {
  const set = (shop: string, seen: string) => ({
    shop_money: { amount: shop, currency_code: "EUR" },
    presentment_money: { amount: seen, currency_code: "CAD" },
  });
  const back = {
    ...refund(5, { money: [] }),
    refund_line_items: [
      {
        line_item_id: ORDER * 10,
        quantity: 1,
        subtotal_set: set("60.93", "90.00"),
        total_tax_set: set("0.00", "0.00"),
        subtotal: "90.00",
        total_tax: 0,
      },
    ],
    transactions: [{ kind: "refund", status: "success", amount: "90.00", currency: "CAD" }],
  };
  const lines = [{ price: "60.93" }, { price: "40.00" }];
  expect(worthOf([orderUpdated(9, { lines, refunds: [back] })]).counted).toBe(4_000);
});

describe("an import reads the same", () => {
  const shopMoney = (amount: string) => ({ shopMoney: { amount } });
  const id = (type: string, number: number) => `gid://shopify/${type}/${number}`;
  const at = "2026-03-02T09:00:00Z";
  const root = {
    id: id("Order", ORDER),
    name: "#1",
    createdAt: at,
    processedAt: at,
    updatedAt: at,
    test: false,
    taxesIncluded: true,
    displayFinancialStatus: "PARTIALLY_REFUNDED",
    currentTotalPriceSet: shopMoney("60.00"),
    totalPriceSet: shopMoney("100.00"),
    totalOutstandingSet: shopMoney("0.00"),
    totalReceivedSet: shopMoney("100.00"),
  };
  const item = (number: number, price: string, fields: object = {}) => ({
    id: id("LineItem", number),
    title: "Cup",
    quantity: 1,
    currentQuantity: 1,
    isGiftCard: false,
    originalUnitPriceSet: shopMoney(price),
    discountAllocations: [],
    taxLines: [],
    product: { id: id("Product", 5) },
    ...fields,
  });
  const agreement = { id: id("RefundAgreement", 31), refund: { id: id("Refund", 3) } };
  const sale = (fields: object) => ({ id: id("Sale", 41), __parentId: agreement.id, ...fields });
  const worth = (group: Record<string, unknown>[]) => {
    const event = parseBulkGroup(group, { currency: "EUR", fingerprinter: () => "" });
    if (event.type !== "order") throw new Error("no order");
    return event.order;
  };
  const eligible = async (group: Record<string, unknown>[]) => {
    const { eligibleAmount } = await import("~/modules/earning/core/eligible-amount");
    const { snapshot, refunds } = worth(group);
    const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };
    return eligibleAmount({ snapshot, refunds: refunds.map((entry) => entry.snapshot) }, basis).total;
  };
  const refunds = [{ id: id("Refund", 3), createdAt: at, totalRefundedSet: shopMoney("40.00") }];

  it.each([
    [
      "the difference of an edit, booked as an adjustment",
      [sale({ lineType: "ADJUSTMENT", totalAmount: shopMoney("-40.00") })],
      {},
    ],
    ["the difference of an edit, by its transaction alone", [], {}],
    [
      "the difference of an edit, on its way",
      [
        sale({ lineType: "ADJUSTMENT", totalAmount: shopMoney("40.00") }),
        sale({ lineType: "ADJUSTMENT", totalAmount: shopMoney("-40.00") }),
      ],
      {
        refunds: [{ ...refunds[0], totalRefundedSet: shopMoney("0.00") }],
        transactions: [{ kind: "REFUND", status: "PENDING", amountSet: shopMoney("40.00") }],
      },
    ],
  ])("%s", async (_name, sales, fields) => {
    const lines = [item(1, "60.00"), item(2, "40.00", { currentQuantity: 0 })];
    expect(await eligible([{ ...root, refunds, ...fields }, ...lines, agreement, ...sales])).toBe(6_000);
  });

  it("a reduction after an exchange", async () => {
    const lines = [item(1, "60.00"), item(2, "40.00", { currentQuantity: 0 }), item(3, "40.00")];
    const given = { ...root, refunds: [{ ...refunds[0], totalRefundedSet: shopMoney("10.00") }] };
    const sales = [sale({ lineType: "ADJUSTMENT", totalAmount: shopMoney("-10.00") })];
    expect(await eligible([given, ...lines, agreement, ...sales])).toBe(9_000);
  });

  it("a deposit of which something went back is not paid; a tip is named by its sale", () => {
    const order = worth([
      {
        ...root,
        currentTotalPriceSet: shopMoney("80.00"),
        totalOutstandingSet: shopMoney("50.00"),
        totalReceivedSet: shopMoney("50.00"),
        refunds,
      },
      item(1, "60.00"),
      item(2, "40.00", { title: "Danke", product: null }),
      { id: id("OrderAgreement", 30), refund: null },
      {
        id: id("Sale", 40),
        __parentId: id("OrderAgreement", 30),
        lineType: "TIP",
        quantity: 1,
        totalAmount: shopMoney("40.00"),
        lineItem: { id: id("LineItem", 2) },
      },
    ]);
    expect(order).toMatchObject({ outstandingMinor: 5_000, snapshot: { lines: [{}, { tip: true }] } });
  });
});
