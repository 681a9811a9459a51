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

test("staff have everything of the app removed from the shop, and bring it back", async () => {
  await buyOne();
  await store.settle();
  const { pending } = (await store.card(customer.id)).points;
  expect(pending).toBe(10);

  await staff.open("/app/settings");
  await staff.app.getByRole("button", { name: "Remove everything from the shop" }).click();
  await staff.dialog().getByRole("button", { name: "Remove everything", exact: true }).click();
  await staff.app.getByText("Nothing of the app is left in your shop").waitFor();
  await buyOne();
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(0);

  await staff.app.getByRole("button", { name: "Use the app again" }).click();
  await staff.app.getByText("Before you uninstall").waitFor();
  await staff.app.getByRole("button", { name: "Remove everything from the shop" }).waitFor();
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(20);
});

test("an uninstalled app gets no news; installed again it catches up and keeps what it had", async () => {
  await staff.uninstall();
  await buyOne();
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(20);

  await staff.open("/app");
  await store.settle();
  expect((await store.card(customer.id)).points.pending).toBe(30);
});
