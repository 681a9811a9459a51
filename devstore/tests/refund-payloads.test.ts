import { beforeEach, expect, test } from "vitest";
import type { Store } from "../server";
import { control, openAdmin, openStore, type Json } from "./support/open-store";
import { openReceiver, type Receiver } from "./support/receiver";

let app: Receiver;
let store: Store;
let order: Json;

async function placeOrder(changes: object = {}) {
  const { body: customer } = await control(store, "/customers", { email: "ada@example.com" });
  const { body: product } = await control(store, "/products", { title: "Tee", price: "10.00" });
  const lines = [
    { productId: product.id, quantity: 3, price: "3.33" },
    { productId: product.id, quantity: 1 },
  ];
  const input = { customerId: customer.id, lines, shipping: "4.90", taxRate: 0.19, ...changes };
  order = (await control(store, "/orders", input)).body;
}

async function refund(input: object): Promise<{ refund: Json; updated: Json }> {
  const before = app.of("refunds/create").length;
  const { status } = await control(store, `/orders/${order.id}/refunds`, input);
  expect(status).toBe(201);
  await expect
    .poll(() => [app.of("refunds/create").length, app.of("orders/updated").length])
    .toEqual([before + 1, before + 1]);
  return { refund: app.of("refunds/create")[before]?.payload, updated: app.of("orders/updated")[before]?.payload };
}

beforeEach(async () => {
  app = await openReceiver();
  store = openStore({ appUrl: app.url });
  await openAdmin(store);
  await placeOrder();
});

test("a new paid order: totals, taxes and shop time in its payload", async () => {
  await expect.poll(() => app.of("orders/paid").length).toBe(1);
  const [{ payload } = { payload: null }] = app.of("orders/create");
  expect(payload).toMatchObject({
    id: order.id,
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    financial_status: "paid",
    taxes_included: true,
    subtotal_price: "19.99",
    total_price: "24.89",
    total_tax: "3.98",
    total_shipping_price_set: { shop_money: { amount: "4.90", currency_code: "EUR" } },
    refunds: [],
  });
  expect(payload.updated_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
  expect(payload.line_items[0]).toMatchObject({ quantity: 3, current_quantity: 3, price: "3.33", gift_card: false });
  expect(payload.line_items[0].tax_lines).toMatchObject([{ price: "1.60", rate: 0.19 }]);
  expect(payload.customer.email).toBe("ada@example.com");
});

test("refunding lines: subtotal and tax of the units, no adjustment, quantities fall", async () => {
  const lineItemId = order.lines[0].id;
  const first = await refund({ lines: [{ lineItemId, quantity: 1 }] });
  expect(first.refund).toMatchObject({ order_id: order.id, order_adjustments: [] });
  expect(first.refund.refund_line_items).toMatchObject([
    { line_item_id: lineItemId, quantity: 1, subtotal: 3.33, total_tax: 0.54 },
  ]);
  expect(first.refund.transactions).toMatchObject([{ kind: "refund", status: "success", amount: "3.33" }]);
  expect(first.updated).toMatchObject({
    total_price: "24.89",
    current_total_price: "21.56",
    current_subtotal_price: "16.66",
  });
  expect(first.updated.line_items[0].current_quantity).toBe(2);
  const rest = await refund({ lines: [{ lineItemId, quantity: 2 }] });
  const taxes = [first, rest].map((part) => part.refund.refund_line_items[0].total_tax as number);
  expect(taxes[0]! + taxes[1]!).toBeCloseTo(1.6, 10);
  expect(rest.updated.refunds).toHaveLength(2);
});

test("an amount without lines is a negative discrepancy", async () => {
  const { refund: made, updated } = await refund({ amount: "5.00" });
  expect(made.refund_line_items).toEqual([]);
  expect(made.order_adjustments).toMatchObject([{ kind: "refund_discrepancy", amount: "-5.00", tax_amount: "0.00" }]);
  expect(updated).toMatchObject({
    financial_status: "partially_refunded",
    current_subtotal_price: "19.99",
    current_total_price: "19.89",
  });
});

test("paying out less than the lines are worth is a positive discrepancy", async () => {
  const { refund: made } = await refund({ lines: [{ lineItemId: order.lines[1].id, quantity: 1 }], amount: "8.00" });
  expect(made.order_adjustments).toMatchObject([{ kind: "refund_discrepancy", amount: "2.00" }]);
  expect(made.transactions[0].amount).toBe("8.00");
});

test("shipping paid back is a negative shipping refund, once", async () => {
  const { refund: made, updated } = await refund({ shipping: "4.90" });
  expect(made.order_adjustments).toMatchObject([{ kind: "shipping_refund", amount: "-4.90", tax_amount: "-0.78" }]);
  expect(updated.current_total_price).toBe("19.99");
  expect((await control(store, `/orders/${order.id}/refunds`, { shipping: "0.10" })).status).toBe(422);
});

test("everything back: refunded, and not a cent more", async () => {
  const lines = order.lines.map(({ id, quantity }: Json) => ({ lineItemId: id, quantity }));
  const { updated } = await refund({ lines, shipping: "4.90" });
  expect(updated).toMatchObject({ financial_status: "refunded", current_total_price: "0.00" });
  const again = await control(store, `/orders/${order.id}/refunds`, { amount: "0.01" });
  expect([again.status, again.body.error]).toEqual([422, expect.stringContaining("nothing to refund")]);
});

test("a code over several units splits to the cent", async () => {
  const { createDiscount } = await import("../state/discounts");
  createDiscount(store.state, { title: "x", code: "ONE", value: { kind: "amount", amount: 100, onEachItem: false } });
  const input = { lines: [{ title: "Becher", price: "9.99", quantity: 3 }], taxRate: 0.07, discountCodes: ["ONE"] };
  const { body } = await control(store, "/orders", input);
  const subtotals: number[] = [];
  for (let n = 0; n < 3; n += 1) {
    const answer = await control(store, `/orders/${body.id}/refunds`, {
      lines: [{ lineItemId: body.lines[0].id, quantity: 1 }],
    });
    subtotals.push(Math.round(Number(answer.body.amount) * 100));
  }
  expect(subtotals.reduce((sum, part) => sum + part, 0)).toBe(2897);
});

test("money of another currency stands beside the shop's", async () => {
  const lines = [{ title: "Becher", price: "10.00", quantity: 1 }];
  const { body } = await control(store, "/orders", { lines, presentment: { currency: "CHF", rate: 0.95 } });
  await expect.poll(() => app.of("orders/create").length).toBe(2);
  const sent = app.of("orders/create").find(({ payload }) => payload.id === body.id)?.payload;
  expect(sent.presentment_currency).toBe("CHF");
  expect(sent.total_price_set).toEqual({
    shop_money: { amount: "10.00", currency_code: "EUR" },
    presentment_money: { amount: "9.50", currency_code: "CHF" },
  });
});
