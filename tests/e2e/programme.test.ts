import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser, "de-DE");
});
afterAll(() => browser.close());

const points = () => staff.app.getByLabel("Punkte", { exact: true });
const hold = () => staff.app.getByLabel("Wartezeit");
const example = () => staff.app.getByText(/Eine Bestellung über .* bringt/);

test("the example follows the rule while it is typed", async () => {
  await staff.open("/app/programme");
  await example().filter({ hasText: "100 Punkte" }).waitFor();
  await points().fill("3");
  await example().filter({ hasText: "300 Punkte" }).waitFor();
});

test("a wrong entry is explained at its field, in German, and nothing is saved", async () => {
  await staff.open("/app/programme");
  await hold().fill("400");
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("Darf höchstens 365 sein").waitFor();
  expect(await hold().getAttribute("aria-invalid")).toBe("true");

  await staff.open("/app/programme");
  expect(await hold().inputValue()).toBe("14");
});

test("a changed rule counts from the next order on", async () => {
  await staff.open("/app/programme");
  await points().fill("2");
  await staff.save();
  const customer = await store.createCustomer({ email: "double@example.test", firstName: "Dora", lastName: "Double" });
  const product = await store.createProduct({ title: "Journey plate", price: "30.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
  expect((await store.card(customer.id)).points).toEqual({ available: 0, pending: 60, reserved: 0 });

  await staff.open("/app/programme");
  expect(await points().inputValue()).toBe("2");
  await points().fill("1");
  await staff.save();
});
