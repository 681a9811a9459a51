import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;
let customer: { id: number };
let product: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  customer = await store.createCustomer({ email: "patient@example.test", firstName: "Pia", lastName: "Patient" });
  product = await store.createProduct({ title: "Journey bag", price: "10.00" });
});
afterAll(() => browser.close());

const buyOne = () => store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });

test("an uninstalled app gets no news; installed again it catches up and keeps what it had", async () => {
  await buyOne();
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(10);

  await staff.uninstall();
  await buyOne();
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(10);

  await staff.open("/app");
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(20);
});
