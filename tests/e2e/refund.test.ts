import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control, type CreatedOrder } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "returner@example.test";
let browser: Browser;
let shopper: Shopper;
let order: CreatedOrder;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  shopper = await openStorefront(browser, "de-DE");
  const customer = await store.createCustomer({ email, firstName: "Rea", lastName: "Returner" });
  const product = await store.createProduct({ title: "Journey pot", price: "50.00" });
  order = await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 3 }] });
  await store.settle();
  await shopper.logIn(email);
});
afterAll(() => browser.close());

const giveBack = async (quantity: number) => {
  await store.refund(order.id, { lines: [{ lineItemId: order.lines[0]?.id ?? 0, quantity }] });
  await store.settle();
};

test("a refund takes its share of the points, and the last one takes the rest", async () => {
  expect(await shopper.points()).toEqual({ available: "0", pending: "150" });
  await giveBack(1);
  expect(await shopper.points()).toEqual({ available: "0", pending: "100" });
  await giveBack(2);
  expect(await shopper.points()).toEqual({ available: "0", pending: "0" });
});
