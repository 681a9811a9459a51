import { describe, expect, it } from "vitest";
import { parseRefund } from "~/modules/shop-sync/refund-payload";
import { readRefund, type BookedRefund } from "~/modules/shop-sync/read-refund";

const set = (amount: string) => ({
  shop_money: { amount, currency_code: "EUR" },
  presentment_money: { amount, currency_code: "EUR" },
});

/** refunds/create as Shopify sends it: one of two cups went back, with its money. */
const payload = {
  id: 890_088_186_047,
  admin_graphql_api_id: "gid://shopify/Refund/890088186047",
  order_id: 5_678_901_234_567,
  created_at: "2026-03-03T10:00:00+01:00",
  processed_at: "2026-03-03T10:00:00+01:00",
  note: "wrong size",
  restock: true,
  total_duties_set: set("0.00"),
  user_id: 548_380_009,
  return: null,
  duties: [],
  refund_duties: [],
  refund_shipping_lines: [],
  order_adjustments: [],
  transactions: [
    {
      id: 245_135_271,
      admin_graphql_api_id: "gid://shopify/OrderTransaction/245135271",
      amount: "20.00",
      currency: "EUR",
      gateway: "shopify_payments",
      kind: "refund",
      order_id: 5_678_901_234_567,
      parent_id: 245_135_270,
      status: "success",
      test: false,
    },
  ],
  refund_line_items: [
    {
      id: 104_689_539,
      line_item_id: 14_567_890_123_456,
      location_id: 40_642_626,
      quantity: 1,
      restock_type: "return",
      subtotal: 20,
      subtotal_set: set("20.00"),
      total_tax: 3.19,
      total_tax_set: set("3.19"),
    },
  ],
};
const context = {
  updatedAt: null,
  triggeredAt: new Date("2026-03-03T09:00:01Z"),
  currency: "EUR",
  taxesIncluded: true,
};
const parse = (fields: object = {}, changed: Partial<typeof context> | { updatedAt: Date } = {}) =>
  parseRefund({ ...payload, ...fields }, { ...context, ...changed });
const snapshot = (fields: object = {}, changed: object = {}) => parse(fields, changed).snapshot;
const lines = [{ lineId: "14567890123456", quantity: 1 }];
const [item] = payload.refund_line_items;
const [transaction] = payload.transactions;
const paid = (...entries: object[]) => ({ transactions: entries.map((entry) => ({ ...transaction, ...entry })) });

describe("a refund's webhook", () => {
  it("is read as it is", () => {
    expect(parse()).toEqual({
      refundId: 890_088_186_047n,
      orderId: 5_678_901_234_567n,
      createdAt: new Date("2026-03-03T09:00:00Z"),
      updatedAt: new Date("2026-03-03T09:00:00Z"),
      triggeredAt: context.triggeredAt,
      snapshot: { lines, shipping: 0, adjustment: 0, money: 2_000 },
    });
  });

  it.each<[string, object, object, string, string]>([
    [
      "processed later than made",
      { processed_at: "2026-03-04T00:00:00Z" },
      {},
      "2026-03-03T09:00:00Z",
      "2026-03-04T00:00:00Z",
    ],
    [
      "processed earlier, as when it was read in",
      { processed_at: "2026-03-01T00:00:00Z" },
      {},
      "2026-03-03T09:00:00Z",
      "2026-03-03T09:00:00Z",
    ],
    [
      "told by its order: as new as that",
      {},
      { updatedAt: new Date("2026-03-05T00:00:00Z") },
      "2026-03-03T09:00:00Z",
      "2026-03-05T00:00:00Z",
    ],
    ["not known when it was made", { created_at: null }, {}, "2026-03-03T09:00:00Z", "2026-03-03T09:00:00Z"],
    [
      "nothing known but the webhook",
      { created_at: null, processed_at: null },
      {},
      "2026-03-03T09:00:01Z",
      "2026-03-03T09:00:01Z",
    ],
    [
      "nothing known at all",
      { created_at: null, processed_at: null },
      { triggeredAt: null },
      "1970-01-01T00:00:00Z",
      "1970-01-01T00:00:00Z",
    ],
  ])("its time: %s", (_name, fields, changed, createdAt, updatedAt) => {
    expect(parse(fields, changed)).toMatchObject({ createdAt: new Date(createdAt), updatedAt: new Date(updatedAt) });
  });

  it.each<[string, object, object]>([
    ["2.00 more than the goods", paid({ amount: "22.00" }), { adjustment: 200, money: 2_200 }],
    ["a fee of 3.00", paid({ amount: "17.00" }), { adjustment: -300, money: 1_700 }],
    ["in two parts", paid({ amount: "12.00" }, { amount: "8.00" }), { adjustment: 0, money: 2_000 }],
    [
      "a part on its way",
      paid({ amount: "12.00" }, { amount: "8.00", status: "pending" }),
      { adjustment: 0, money: 2_000 },
    ],
    [
      "a part failed",
      paid({ amount: "12.00" }, { amount: "8.00", status: "failure" }),
      { adjustment: -800, money: 1_200 },
    ],
    ["all of it failed: the goods are owed for", paid({ status: "error" }), { adjustment: 0, money: 0, unpaid: true }],
    ["no money yet", { transactions: [] }, { adjustment: 0, money: 0, unpaid: true }],
    ["a sale beside it is no refund", paid({}, { kind: "sale", amount: "99.00" }), { money: 2_000 }],
    ["kind and status in capitals", paid({ kind: "REFUND", status: "SUCCESS" }), { money: 2_000 }],
    ["neither kind nor status", paid({ kind: null, status: null }), { money: 2_000 }],
    ["not told of money", { transactions: null }, { adjustment: 0 }],
  ])("its money: %s", (_name, fields, expected) => {
    expect(snapshot(fields)).toEqual({
      lines,
      shipping: 0,
      ...(expected as object),
      ...("adjustment" in expected ? {} : { adjustment: 0 }),
    });
  });

  const shippingLine = { subtotal_amount_set: set("4.90"), tax_amount_set: set("0.78") };
  const adjustment = (kind: string | null, amount: string, tax = "0.00") => ({
    id: 1,
    kind,
    reason: kind === "shipping_refund" ? "Shipping refund" : "Refund discrepancy",
    amount,
    amount_set: set(amount),
    tax_amount: tax,
  });

  it.each<[string, object, object, object]>([
    [
      "as a line",
      { refund_shipping_lines: [shippingLine], ...paid({ amount: "24.90" }) },
      {},
      { shipping: 490, adjustment: 0 },
    ],
    [
      "as an adjustment",
      { order_adjustments: [adjustment("shipping_refund", "-4.90")], ...paid({ amount: "24.90" }) },
      {},
      { shipping: 490, adjustment: 0 },
    ],
    [
      "as both, once",
      {
        refund_shipping_lines: [shippingLine],
        order_adjustments: [adjustment("shipping_refund", "-4.90")],
        ...paid({ amount: "24.90" }),
      },
      {},
      { shipping: 490, adjustment: 0 },
    ],
    [
      "named by its reason alone",
      {
        order_adjustments: [{ ...adjustment(null, "-4.90"), reason: "Shipping refund" }],
        ...paid({ amount: "24.90" }),
      },
      {},
      { shipping: 490, adjustment: 0 },
    ],
    [
      "with tax on top",
      { refund_shipping_lines: [shippingLine], ...paid({ amount: "28.87" }) },
      { taxesIncluded: false },
      { shipping: 568, adjustment: 0 },
    ],
    [
      "prices not known to include tax: by what the money says",
      { refund_shipping_lines: [shippingLine], ...paid({ amount: "28.87" }) },
      { taxesIncluded: null },
      { shipping: 568, adjustment: 0 },
    ],
    [
      "the same, tax included",
      { refund_shipping_lines: [shippingLine], ...paid({ amount: "24.90" }) },
      { taxesIncluded: null },
      { shipping: 490, adjustment: 0 },
    ],
    [
      "taken off the wrong way round",
      { order_adjustments: [adjustment("shipping_refund", "4.90")] },
      {},
      { shipping: 0, adjustment: 0 },
    ],
  ])("its shipping: %s", (_name, fields, changed, expected) => {
    expect(snapshot(fields, changed)).toMatchObject(expected);
  });

  it.each<[string, object, object]>([
    [
      "without goods",
      {
        refund_line_items: [],
        ...paid({ amount: "5.00" }),
        order_adjustments: [adjustment("refund_discrepancy", "-5.00")],
      },
      { lines: [], adjustment: 500, money: 500 },
    ],
    [
      "a reduction, not told of money",
      {
        refund_line_items: null,
        transactions: null,
        order_adjustments: [adjustment("refund_discrepancy", "-5.00", "-0.80")],
      },
      { lines: [], adjustment: 580 },
    ],
    [
      "duties",
      { refund_duties: [{ amount_set: set("3.00") }], ...paid({ amount: "23.00" }) },
      { adjustment: 0, money: 2_300 },
    ],
    [
      "a line without its worth: as it is booked",
      { refund_line_items: [{ ...item, subtotal: null, subtotal_set: null }] },
      { adjustment: 0, money: 2_000 },
    ],
    [
      "a line without pieces",
      { refund_line_items: [{ ...item, quantity: null }] },
      { lines: [{ lineId: "14567890123456", quantity: 0 }] },
    ],
    [
      "less than no pieces",
      { refund_line_items: [{ ...item, quantity: -1 }] },
      { lines: [{ lineId: "14567890123456", quantity: 0 }] },
    ],
  ])("its booking: %s", (_name, fields, expected) => {
    expect(snapshot(fields)).toMatchObject(expected);
  });

  it("in the buyer's money is counted over, and a rounding of it is none of money", () => {
    const usd = (shop: string, seen: string) => ({
      shop_money: { amount: shop, currency_code: "EUR" },
      presentment_money: { amount: seen, currency_code: "USD" },
    });
    const inDollars = {
      refund_line_items: [{ ...item, subtotal: 22, subtotal_set: usd("20.00", "22.00") }],
      ...paid({ amount: "22.01", currency: "USD" }),
    };
    expect(snapshot(inDollars)).toEqual({ lines, shipping: 0, adjustment: 0, money: 2_001 });
    const unknown = { ...inDollars, refund_line_items: payload.refund_line_items };
    expect(snapshot(unknown)).toEqual({ lines, shipping: 0, adjustment: 0 });
  });

  it.each([
    ["no id", { id: null }],
    ["no order", { order_id: undefined }],
    ["a line of nothing", { refund_line_items: [{ quantity: 1 }] }],
    ["an amount that is none", paid({ amount: "much" })],
  ])("is refused with %s", (_name, fields) => {
    expect(() => parse(fields)).toThrow();
  });
});

describe("a refund as it is booked", () => {
  const one = [{ lineId: "1", quantity: 1 }];
  const booked = (fields: Partial<BookedRefund> = {}): BookedRefund => ({
    lines: one,
    worth: 2_000,
    tax: 380,
    shipping: 0,
    shippingTax: 0,
    taxesIncluded: true,
    duties: 0,
    discrepancy: 0,
    money: { done: 2_000, coming: 0, failed: false, exact: true },
    ...fields,
  });
  const gone = (done: number, coming = 0) => ({ money: { done, coming, failed: false, exact: true } });

  it.each<[string, Partial<BookedRefund>, object]>([
    ["the money is the goods'", {}, { shipping: 0, adjustment: 0, money: 2_000 }],
    ["more money", gone(2_500), { shipping: 0, adjustment: 500, money: 2_500 }],
    ["less money", gone(1_500), { shipping: 0, adjustment: -500, money: 1_500 }],
    ["tax on top", { taxesIncluded: false, ...gone(2_380) }, { shipping: 0, adjustment: 0, money: 2_380 }],
    ["not known, and the tax is on top", { taxesIncluded: null, ...gone(2_380) }, { adjustment: 0, money: 2_380 }],
    ["not known, and it is included", { taxesIncluded: null }, { adjustment: 0, money: 2_000 }],
    [
      "on its way, the whole booked as a discrepancy",
      { discrepancy: 2_000, ...gone(0, 2_000) },
      { adjustment: 0, money: 2_000 },
    ],
    [
      "on its way, not known whether tax is included",
      { taxesIncluded: null, discrepancy: 2_380, ...gone(0, 2_380) },
      { adjustment: 0, money: 2_380 },
    ],
    [
      "worth not told: as booked",
      { worth: null, discrepancy: -500, ...gone(2_500) },
      { adjustment: 500, money: 2_500 },
    ],
    [
      "worth not told, on its way: no fee is taken for granted",
      { worth: null, discrepancy: 2_000, ...gone(0, 2_000) },
      { adjustment: 0, money: 2_000 },
    ],
    ["not told of money: as booked", { money: null, discrepancy: 300 }, { adjustment: -300 }],
    [
      "not told of money, shipping with tax on top",
      { money: null, shipping: 490, shippingTax: 93, taxesIncluded: false },
      { shipping: 583, adjustment: 0 },
    ],
    [
      "counted over, within a hundredth",
      { money: { done: 2_020, coming: 0, failed: false, exact: false } },
      { adjustment: 0, money: 2_020 },
    ],
    [
      "counted over, and more than that",
      { money: { done: 2_100, coming: 0, failed: false, exact: false } },
      { adjustment: 100, money: 2_100 },
    ],
    [
      "failed",
      { shipping: 490, money: { done: 0, coming: 0, failed: true, exact: true } },
      { shipping: 0, adjustment: 0, money: 0, unpaid: true },
    ],
    [
      "no money, shipping booked",
      { shipping: 490, ...gone(0) },
      { shipping: 490, adjustment: 0, money: 0, unpaid: true },
    ],
    ["no money, no goods", { lines: [], worth: 0, ...gone(0) }, { adjustment: 0, money: 0, unpaid: false }],
    ["no money, a reduction booked", { lines: [], worth: 0, discrepancy: -500, ...gone(0) }, { adjustment: 500 }],
  ])("%s", (_name, fields, expected) => {
    expect(readRefund(booked(fields))).toMatchObject({ lines: fields.lines ?? one, ...expected });
  });

  it("keeps no word of money that is not told", () => {
    expect(readRefund(booked({ money: null, discrepancy: -1 }))).not.toHaveProperty("money");
    expect(readRefund(booked({ lines: [], worth: 0, discrepancy: -500, ...gone(0) }))).not.toHaveProperty("unpaid");
  });
});
