import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { settle } from "../control/settle";
import type { Store } from "../server";
import { installApp, uninstallApp } from "../state/app-installation";
import { createDiscount } from "../state/discounts";
import { createSegment } from "../state/segments";
import { beginRequest } from "../traffic";
import { control, openAdmin, openStore, send } from "./support/open-store";

const get = (store: Store, path: string) => send(store, "GET", `/control${path}`);

async function withProduct() {
  const store = openStore();
  const { body: customer } = await control(store, "/customers", {
    email: "Ada@Example.com",
    firstName: "Ada",
    lastName: "Ahorn",
  });
  const { body: product } = await control(store, "/products", { title: "Tee", price: "11.90" });
  return { store, customer, product };
}

test("customers, products and orders come back with their ids", async () => {
  const { store, customer, product } = await withProduct();
  expect([customer.email, product.price]).toEqual(["ada@example.com", "11.90"]);
  const { status, body } = await control(store, "/orders", {
    customerId: String(customer.id),
    lines: [
      { productId: product.id, quantity: 2 },
      { productId: product.id, quantity: 1, price: "5.00" },
    ],
    shipping: "4.90",
    taxRate: 0.19,
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ subtotal: "28.80", total: "33.70", tax: "5.38", financialStatus: "PAID" });
  expect(body.lines.map(({ id, quantity }: { id: unknown; quantity: number }) => [typeof id, quantity])).toEqual([
    ["number", 2],
    ["number", 1],
  ]);
  expect((await get(store, `/orders/${body.id}`)).body).toEqual(body);
  expect((await get(store, "/state")).body.counts).toMatchObject({ customers: 1, orders: 1, products: 1, refunds: 0 });
});

test("an order comes to another customer and to nobody", async () => {
  const { store, customer, product } = await withProduct();
  const { body: other } = await control(store, "/customers", { email: "ben@example.com" });
  const { body: order } = await control(store, "/orders", {
    customerId: customer.id,
    lines: [{ productId: product.id, quantity: 1 }],
  });
  const owned = async (customerId: number | null) =>
    (await control(store, `/orders/${order.id}/customer`, { customerId })).body.customerId;
  expect([await owned(other.id), await owned(null), await owned(customer.id)]).toEqual([other.id, null, customer.id]);
  expect((await control(store, `/orders/${order.id}/customer`, { customerId: 1 })).status).toBe(404);
});

test.each([
  ["/customers", { email: "no address" }, 422, "email"],
  ["/customers", { email: "ada@example.com" }, 422, "email"],
  ["/products", { title: "", price: "1" }, 400, "title"],
  ["/products", { title: "Tee", price: "1.999" }, 400, "price"],
  ["/orders", { lines: [] }, 400, "lines"],
  ["/orders", { lines: [{ productId: 1, quantity: 1 }] }, 404, undefined],
  ["/orders", { customerId: 1, lines: [{ title: "x", price: 1, quantity: 1 }] }, 404, undefined],
  ["/orders", { lines: [{ title: "x", price: 1, quantity: 0 }] }, 400, "lines.0.quantity"],
  ["/orders/1/refunds", { amount: "1.00" }, 404, undefined],
  ["/orders/1/pay", {}, 404, undefined],
  ["/customers/1/consent", { state: "SUBSCRIBED" }, 404, undefined],
  ["/clock", { advance: "14 days" }, 400, "advance"],
  ["/clock", { set: "2001-01-01T00:00:00Z" }, 422, "set"],
  ["/nothing", {}, 404, undefined],
])("POST %s %j is %i", async (path, body, status, field) => {
  const { store } = await withProduct();
  const answer = await control(store, path, body);
  expect([answer.status, answer.body.field]).toEqual([status, field]);
  expect(answer.body.error).toEqual(expect.any(String));
});

test("a body that is not JSON is 400", async () => {
  const response = await openStore().app.request("/control/orders", { method: "POST", body: "{" });
  expect(response.status).toBe(400);
});

test("discount codes: unknown and members-only ones are refused, valid ones are taken off", async () => {
  const { store, customer, product } = await withProduct();
  const { state } = store;
  const segment = createSegment(state, { name: "Members", query: "customer_tags CONTAINS 'Regulars'" });
  const context = { kind: "segments" as const, segmentIds: [segment.id] };
  createDiscount(state, { title: "Ten", code: "TEN", value: { kind: "percentage", percentage: 0.1 }, context });
  const order = (codes: string[]) =>
    control(store, "/orders", {
      customerId: customer.id,
      lines: [{ productId: product.id, quantity: 3 }],
      discountCodes: codes,
    });
  expect((await order(["NONE"])).status).toBe(422);
  expect((await order(["TEN"])).body.error).toContain("not available to this customer");
  await send(store, "PATCH", `/control/customers/${customer.id}`, { tags: ["Regulars"] });
  expect((await order(["ten"])).body).toMatchObject({ subtotal: "32.13", discounts: "3.57", total: "32.13" });
});

test("the clock moves forward only, by a duration or to a time", async () => {
  const { store } = await withProduct();
  const before = store.clock.nowMs();
  const { body } = await control(store, "/clock", { advance: "P14DT2H" });
  expect(Math.abs(Date.parse(body.now) - before - 14.0833333 * 86_400_000)).toBeLessThan(2000);
  const later = new Date(Date.parse(body.now) + 1_000_000).toISOString();
  expect((await control(store, "/clock", { set: later })).status).toBe(200);
});

test("an order is paid, edited and cancelled", async () => {
  const { store, customer, product } = await withProduct();
  const lines = [{ productId: product.id, quantity: 2 }];
  const { body: order } = await control(store, "/orders", { customerId: customer.id, lines, paid: false });
  expect(order.financialStatus).toBe("PENDING");
  expect((await control(store, `/orders/${order.id}/refunds`, { amount: "1" })).status).toBe(422);
  expect((await control(store, `/orders/${order.id}/pay`)).body.financialStatus).toBe("PAID");
  expect((await control(store, `/orders/${order.id}/pay`)).status).toBe(422);
  const edit = {
    lines: [{ lineItemId: order.lines[0].id, quantity: 1 }],
    add: [{ productId: product.id, quantity: 3, price: "2.00" }],
  };
  expect((await control(store, `/orders/${order.id}/edit`, edit)).body).toMatchObject({
    currentTotal: "17.90",
    total: "29.80",
  });
  expect((await control(store, `/orders/${order.id}/cancel`)).body.cancelledAt).not.toBeNull();
  expect((await control(store, `/orders/${order.id}/cancel`)).status).toBe(422);
});

test("a deleted order is gone, and the app is told which it was", async () => {
  const { store, customer, product } = await withProduct();
  const line = { productId: product.id, quantity: 1 };
  const { body: order } = await control(store, "/orders", { customerId: customer.id, lines: [line] });
  expect(await send(store, "DELETE", `/control/orders/${order.id}`)).toMatchObject({ body: { id: order.id } });
  expect((await get(store, `/orders/${order.id}`)).status).toBe(404);
  expect((await get(store, `/customers/${customer.id}`)).body.orders).toBe(0);
  expect((await send(store, "DELETE", `/control/orders/${order.id}`)).status).toBe(404);
});

test("merging gives the orders to the other customer, once it does not fail", async () => {
  const { store, customer, product } = await withProduct();
  const { body: other } = await control(store, "/customers", { email: "bea@example.com" });
  await control(store, "/orders", { customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  const failed = await control(store, `/customers/${customer.id}/merge`, { intoId: other.id, fails: true });
  expect(failed.body).toMatchObject({ id: other.id, orders: 0 });
  const merged = await control(store, `/customers/${customer.id}/merge`, { intoId: other.id });
  expect(merged.body).toMatchObject({ id: other.id, orders: 1 });
  expect((await get(store, `/customers/${customer.id}`)).status).toBe(404);
  expect((await get(store, `/customers/${customer.id}/metafields`)).status).toBe(404);
});

test("Shopify's samples are sent when asked for, of the topics that have one", async () => {
  const { store } = await withProduct();
  expect((await control(store, "/webhooks/samples", { topic: "orders/paid" })).status).toBe(200);
  expect((await control(store, "/webhooks/samples", { topic: "orders/teleported" })).status).toBe(422);
});

/** Starts an app with only `/health`, which answers what the test sets. */
async function appTelling(health: () => object) {
  const app = createServer((_request, response) => response.end(JSON.stringify(health())));
  await new Promise<void>((listening) => app.listen(0, "127.0.0.1", listening));
  const { port } = app.address() as AddressInfo;
  onTestFinished(() => void app.close());
  return `http://127.0.0.1:${port}`;
}

const settledBy = ({ state, faults, webhooks, bulk, traffic }: Store, healthUrl: string, stillMs?: number) =>
  settle({ state, faults, webhooks, bulk, traffic, healthUrl }, stillMs);

test("settle answers at once without an app, and names what is open when the app is away", async () => {
  const { store } = await withProduct();
  expect((await control(store, "/settle")).body).toMatchObject({ settled: true });
  await openAdmin(store);
  const result = await settledBy(store, "http://127.0.0.1:9", 200);
  expect(result.open.join()).toContain("/health cannot be reached");
});

test("settle waits for an app that runs until it is installed and set up", async () => {
  const { store } = await withProduct();
  let settingUp = 0;
  const healthUrl = await appTelling(() => ({ time: store.clock.now(), shops: { settingUp } }));
  expect((await settledBy(store, healthUrl, 200)).open).toEqual(["the app runs and is not installed yet"]);
  installApp(store.state);
  settingUp = 1;
  expect((await settledBy(store, healthUrl, 200)).open).toEqual(["app shops.settingUp = 1"]);
  settingUp = 0;
  expect((await settledBy(store, healthUrl)).open).toEqual([]);
  uninstallApp(store.state);
  store.webhooks.discardPending();
  expect((await settledBy(store, healthUrl)).open).toEqual([]);
});

test("settle is not taken in by an app that was idle for a moment while something passed between it and the store", async () => {
  const { store } = await withProduct();
  installApp(store.state);
  let asked = 0;
  const healthUrl = await appTelling(() => {
    asked += 1;
    // The app's last job has written to the store; the webhook for that may be under way.
    if (asked < 4) beginRequest(store.traffic)();
    return { time: store.clock.now() };
  });
  expect((await settledBy(store, healthUrl)).open).toEqual([]);
  expect(asked).toBe(4);
  const end = beginRequest(store.traffic);
  expect((await settledBy(store, healthUrl, 200)).open).toEqual(["1 requests under way"]);
  end();
});

test("settle does not wait for jobs that fail again and again, and names them", async () => {
  const { store } = await withProduct();
  installApp(store.state);
  const failing = [{ job: "publish-member-cards", jobs: 2, tries: 5 }];
  let waiting = 3;
  const healthUrl = await appTelling(() => {
    const queue = { waiting, active: 0 };
    waiting = 2;
    return { time: store.clock.now(), queue, failing };
  });
  const { open, failing: named, ms } = await settledBy(store, healthUrl);
  expect(open).toEqual(["app queue.waiting = 2"]);
  expect(named).toEqual(["2 of publish-member-cards failed 5 times"]);
  expect(ms).toBeLessThan(60_000);
});

test("settle waits as long as something moves", async () => {
  const { store } = await withProduct();
  installApp(store.state);
  let waiting = 12;
  const healthUrl = await appTelling(() => ({ time: store.clock.now(), queue: { waiting: (waiting -= 1) } }));
  const { open } = await settledBy(store, healthUrl, 500);
  expect(open).toEqual([]);
});
