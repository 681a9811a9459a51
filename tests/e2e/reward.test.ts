import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers, sideways } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";

const title = "Ten off for regulars";
let browser: Browser;
let staff: Staff;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
});
afterAll(() => browser.close());

test("staff make a reward, are told what is missing, and see what a point is worth in it", async () => {
  await staff.open("/app/rewards/new");
  await staff.app.getByLabel("Title in English").fill(title);
  await staff.app.getByLabel("Price in points").fill("1000");
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("Please fill in this field").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.app.getByText("Once points and amount are filled in", { exact: false }).waitFor();
  await staff.app.getByLabel("Amount off", { exact: true }).fill("10");
  await staff.app.getByText("100 points are worth €1.00 in this reward.").waitFor();
  await staff.app.getByRole("heading", { level: 3, name: title }).waitFor();
  await staff.save();
  await staff.app.getByRole("heading", { level: 1, name: title }).waitFor();
  await staff.page.waitForURL(/\/app\/rewards\/(?!new)[\w-]+/);
  expect(await seriousBarriers(staff.page)).toEqual([]);
});

test("the list shows it, and another in which points are worth far more is warned of", async () => {
  await staff.open("/app/rewards");
  await staff.app.getByRole("cell", { name: "€10.00 off" }).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.open("/app/rewards/new");
  await staff.app.getByLabel("Kind").selectOption({ label: "As much off as the member likes" });
  await staff.app.getByLabel("Points for one step").fill("100");
  await staff.app.getByLabel("Off for each step").fill("2");
  // Which one it is compared with depends on the rewards of other journeys.
  await staff.app.getByText(/With “.+”, 100 points are worth €\d\.\d\d, here €2\.00\./, { exact: false }).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  expect(await sideways(staff.page, staff.app)).toBe(0);
  await staff.page.getByRole("button", { name: "Discard" }).click();
});

test("deleting a reward is asked first", async () => {
  await staff.open("/app/rewards");
  await staff.app.getByRole("link", { name: title }).first().click();
  await staff.app.getByRole("button", { name: "Delete reward" }).click();
  await staff.dialog().getByText("Codes that members already have stay valid.", { exact: false }).waitFor();
  await staff.dialog().getByRole("button", { name: "Delete reward" }).click();
  // Other journeys have rewards of their own in this store.
  await staff.app.getByRole("heading", { level: 1, name: "Rewards" }).waitFor();
  expect(await staff.app.getByRole("link", { name: title }).count()).toBe(0);
});
