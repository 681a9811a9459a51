import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";
import { openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "buyer@example.test";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customer: { id: number };
let product: { handle: string };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Bea", lastName: "Buyer" });
  product = await store.createProduct({ title: "Journey cup", price: "100.90" });
  await shopper.logIn(email);
});
afterAll(() => browser.close());

test("a visitor sees what a product would earn", async () => {
  const guest = await openStorefront(browser);
  await guest.open(`/products/${product.handle}`);
  await guest.page.getByText("100 points").first().waitFor();
  await guest.leave();
});

test("what is bought appears in the admin, and its points are pending in the app and in the theme", async () => {
  await shopper.putInCart(product.handle, 2);
  await shopper.checkOut();
  const order = (await shopper.page.locator(".thank-you").innerText()).match(/#\d+/)?.[0] ?? "no order number";
  await store.settle();

  await staff.page.goto("/admin/orders");
  await staff.page.getByText(order).first().waitFor();

  await staff.open(`/app/members/${customer.id}`);
  await staff.app.getByText(`201 points for order ${order}`).first().waitFor();
  expect(await shopper.points()).toEqual({ available: "0", pending: "201" });
});

test("two weeks later they are available", async () => {
  await store.advance("P14D");
  await store.settle();

  await staff.open(`/app/members/${customer.id}`);
  await staff.app
    .getByText(/201 points .*became available/)
    .first()
    .waitFor();
  expect(await shopper.points()).toEqual({ available: "201", pending: "0" });
});
