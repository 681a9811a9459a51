import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
let browser: Browser;
let staff: Staff;

beforeAll(async () => {
  browser = await launchBrowser();
  staff = await openAdmin(browser);
});
afterAll(() => browser.close());

test("opening the app in the admin installs it and imports customers and orders", async () => {
  await staff.open("/app");
  await store.settle();

  await staff.open("/app/data-health");
  await staff.app.getByText("Finished", { exact: false }).first().waitFor();
  expect(await staff.app.getByText("Finished", { exact: false }).count()).toBe(2);
});

test("the imported members are listed, found by name and open with their history", async () => {
  const { counts } = await store.state();
  expect(counts.customers).toBeGreaterThan(100);

  await staff.open("/app/members");
  const rows = staff.app.locator("tbody tr");
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThan(10);

  const name = await rows.first().getByRole("link").first().innerText();
  await staff.app
    .getByRole("searchbox")
    .or(staff.app.getByRole("textbox"))
    .first()
    .fill(name.split(" ").at(-1) ?? "");
  await rows.filter({ hasText: name }).first().waitFor();
  await rows.filter({ hasText: name }).first().getByRole("link").first().click();
  await staff.app.getByRole("heading", { name }).waitFor();
});
