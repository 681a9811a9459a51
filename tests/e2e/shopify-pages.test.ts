import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openStorefront } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;
let customer: { id: number };
let orderId: number;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  const product = await store.createProduct({ title: "Kettle", price: "40.00" });
  customer = await store.createCustomer({ email: "pages@example.test", firstName: "Pia", lastName: "Pages" });
  const lines = [{ productId: product.id, quantity: 1 }];
  orderId = (await store.createOrder({ customerId: customer.id, lines, paid: true })).id;
  await store.settle();
});
afterAll(() => browser.close());

test("Shopify's page of a customer shows points and latest bookings, and leads to the member", async () => {
  await staff.page.goto(`/admin/customers/${customer.id}`);
  const block = staff.page.locator("s-admin-block");
  await block.getByText(/points for order/).waitFor();
  expect(await block.innerText()).toMatch(/40\s+Pending/);
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await block.getByRole("link", { name: "Open in Stammtisch" }).click();
  await staff.app.getByRole("heading", { name: "Pia Pages" }).waitFor();
});

test("from an order's page its customer is given points, once for the form, with faults at their fields", async () => {
  const { page } = staff;
  await page.goto(`/admin/orders/${orderId}`);
  await page.getByText("More actions").click();
  await page.getByRole("button", { name: "Give points" }).click();
  const dialog = page.getByRole("dialog", { name: "Give points" });
  await dialog.getByText("Pia Pages has 0 points available.").waitFor();
  const give = dialog.getByRole("button", { name: "Give points" });
  await give.click();
  await dialog.getByText("Please fill in this field").first().waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await dialog.getByLabel("Points", { exact: true }).fill("25");
  await dialog.getByLabel("Reason").fill("Sorry for the late parcel");
  // The first answer is lost on its way; who presses again gives nothing twice.
  await page.context().route(/app\/extensions\/member/, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await give.click();
  await dialog.getByText("cannot be reached").waitFor();
  await page.context().unroute(/app\/extensions\/member/);
  await give.click();
  await dialog.getByText("Pia Pages now has 25 points available.").waitFor();
  await page.goto(`/admin/customers/${customer.id}`);
  await page.getByText(/Sorry for the late parcel · By Toni Tisch/).waitFor();
});

test("the page of an order in Shopify's accounts tells its points, in German too", async () => {
  for (const [language, title, points] of [
    ["en-GB", "Points for this order", /40 points\s*available from .*20\d\d/],
    ["de-DE", "Punkte für diese Bestellung", /40 Punkte\s*verfügbar ab .*20\d\d/],
  ] as const) {
    const shopper = await openStorefront(browser, language);
    await shopper.logIn("pages@example.test");
    await shopper.open(`/customer-account/orders/${orderId}`);
    await shopper.page.getByText(title).waitFor();
    await expect.poll(() => shopper.page.locator("[data-extension-block]").innerText()).toMatch(points);
    await shopper.leave();
  }
});
