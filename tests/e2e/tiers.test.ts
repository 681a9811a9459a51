import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { MEMBERS_PAGE, openStorefront, type Shopper } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
const email = "club@example.test";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customer: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Clara", lastName: "Club" });
  const product = await store.createProduct({ title: "Club chair", price: "900.00" });
  await store.createOrder({ customerId: customer.id, lines: [{ productId: product.id, quantity: 1 }] });
  await store.settle();
});
afterAll(() => browser.close());

async function choose(basis: string): Promise<void> {
  await staff.open("/app/rewards/tiers");
  await staff.app.getByLabel("What counts in the last 12 months").selectOption({ label: basis });
  await staff.save();
}

test("a tier is tried out on today's members, reached, and shown to the member with the way to the next", async () => {
  await choose("Money spent");
  for (const [name, threshold] of [
    ["Club", "800"],
    ["Inner club", "1000"],
  ] as const) {
    await staff.app.getByRole("button", { name: "Add tier" }).click();
    const dialog = staff.dialog();
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Reached by spending").fill(threshold);
    await dialog.getByText(new RegExp(`^${name}: (0 → )?\\d+ members?$`)).waitFor();
    await dialog.getByRole("button", { name: "Save" }).click();
    await staff.app.getByRole("heading", { name, exact: true }).waitFor();
  }
  // Both multiply by 1, and nobody is asked to save what was only looked at.
  await staff.app.getByText("Gives nothing more than Club.", { exact: false }).waitFor();
  expect(await staff.page.getByRole("button", { name: "Save", exact: true }).isVisible()).toBe(false);
  await store.settle();
  expect(await seriousBarriers(staff.page)).toEqual([]);

  await staff.open(`/app/members/${customer.id}`);
  await staff.app.getByText("€100.00 more to Inner club").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);

  await shopper.logIn(email);
  expect(await shopper.page.locator("[data-tier]").innerText()).toBe("Tier: Club");
  expect(await shopper.page.locator("progress").getAttribute("value")).toBe("90000");
  expect(await seriousBarriers(shopper.page)).toEqual([]);
});

test("Shopify's own account pages show points and tier, and lead to the page for members", async () => {
  const { page } = shopper;
  for (const path of ["/customer-account/orders", "/customer-account/profile"]) {
    await shopper.open(path);
    const part = page.getByRole("region", { name: "Member's points" });
    for (const text of ["Your points", "Tier: Club", "€100.00 more to Inner club"])
      await part.getByText(text).waitFor();
    await part.getByText("900", { exact: true }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
  }
  await page.getByRole("link", { name: "Offers, missions and more" }).click();
  await page.waitForURL(`**${MEMBERS_PAGE}`);
  await page.locator("[data-tier]").waitFor();
});

test("without tiers nothing of them is left", async () => {
  await choose("No tiers");
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  expect(await shopper.page.locator("[data-tier], progress").count()).toBe(0);
});
