import pg from "pg";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { forgetTokens, MEMBERS_PAGE, openStorefront, type Shopper } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
const email = "missionary@example.test";
const title = "Show us your table";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customer: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  await switchRulesOn();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Mia", lastName: "Mission" });
  await store.settle();
});
afterAll(() => browser.close());

async function switchRulesOn(): Promise<void> {
  const client = new pg.Client({ connectionString: inject("stack").databaseUrl });
  await client.connect();
  const events = ["MISSION", "BIRTHDAY"];
  await client.query(
    `UPDATE earning_rule SET enabled = true, enabled_at = NULL WHERE event = ANY ($1::"EarningEvent"[])`,
    [events],
  );
  await client.end();
}

const card = () => shopper.page.locator(".stammtisch__offer").filter({ hasText: title });

test("staff make a mission with one place, and are told what is missing", async () => {
  await staff.open("/app/earn/missions/new");
  await staff.app.getByLabel("Points", { exact: true }).fill("75");
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("Please fill in this field").waitFor();
  await staff.app.getByLabel("Title").fill(title);
  await staff.app.getByLabel("What is to be done").fill("Tell us where you drink your first coffee.");
  await staff.app.getByLabel("Places", { exact: true }).fill("1");
  await staff.save();
  await staff.app.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.open("/app/earn/missions");
  await staff.app.getByText("1 of 1 left").first().waitFor();
  await store.settle();
});

test("a member takes part in the shop, once, and reads that it is looked at", async () => {
  await shopper.logIn(email);
  await card().getByText("1 place left").waitFor();
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await card().getByLabel("Your answer").fill("At the window, with the cat.");
  await forgetTokens(shopper.page);
  await card().getByRole("button", { name: "Send mission" }).click();
  await shopper.page.getByText("Please send it once more from here").waitFor();
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await shopper.page.getByRole("button", { name: "Send mission" }).click();
  await shopper.page.getByText("Thank you! We have received it.").waitFor();
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await card().getByText("We have received this and are looking at it.").waitFor();
  expect(await card().locator("form").count()).toBe(0);
  expect(await shopper.points()).toMatchObject({ available: "0" });
});

test("staff reject it with a word to the member, who reads it and sends another", async () => {
  await staff.open("/app/queue?kind=MISSION");
  const line = staff.app.getByRole("listitem").filter({ hasText: "At the window, with the cat." });
  await line.getByRole("button", { name: /^Reject/ }).click();
  await staff.dialog().getByLabel("Write a word to the member").check();
  await staff.dialog().getByLabel("Message to the member").fill("Which <window>? Please tell us more.");
  const answered = staff.answered();
  await staff.dialog().getByRole("button", { name: "Reject" }).click();
  await line.waitFor({ state: "detached" });
  await answered;
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await card().getByText("Which <window>? Please tell us more.").waitFor();
  await shopper.page.locator("[data-news=REJECTED]").getByText("Which <window>? Please tell us more.").waitFor();
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await card().getByLabel("Your answer").fill("The kitchen window, with the cat.");
  await card().getByRole("button", { name: "Send mission" }).click();
  await shopper.page.getByText("Thank you! We have received it.").waitFor();
  await store.settle();
});

test("staff approve the second answer: the mission's own points are there, and its page tells of both", async () => {
  await staff.open("/app/queue?kind=MISSION");
  const line = staff.app.getByRole("listitem").filter({ hasText: "The kitchen window, with the cat." });
  await line.getByText("75 points", { exact: true }).waitFor();
  const answered = staff.answered();
  await line.getByRole("button", { name: /^Approve/ }).click();
  await line.waitFor({ state: "detached" });
  await answered;
  await store.settle();
  expect(await shopper.points()).toMatchObject({ available: "75" });
  await card().getByText("Done. Thank you!").waitFor();
  await staff.open("/app/earn/missions");
  await staff.app.getByRole("link", { name: title }).first().click();
  const entry = (text: string) => staff.app.getByRole("listitem").filter({ hasText: text });
  await entry("At the window, with the cat.")
    .getByText("To the member: Which <window>? Please tell us more.")
    .waitFor();
  await entry("The kitchen window, with the cat.")
    .getByText(/Attempt 2 · Toni Tisch/)
    .waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
});

test("a member enters the birthday once; staff can change it", async () => {
  const { page } = shopper;
  await shopper.open(MEMBERS_PAGE);
  await page.getByLabel("Day", { exact: true }).selectOption("30");
  await page.getByLabel("Month", { exact: true }).selectOption({ label: "February" });
  await page.getByRole("button", { name: "Save birthday" }).click();
  await page.getByText("There is no such day.").waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByLabel("Day", { exact: true }).selectOption("29");
  await page.getByRole("button", { name: "Save birthday" }).click();
  await page.getByText("We have noted your birthday.").waitFor();
  expect(await page.getByRole("button", { name: "Save birthday" }).isVisible()).toBe(false);
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await page.getByText("Your birthday is 29 February.").waitFor();

  await staff.open(`/app/members/${customer.id}`);
  await staff.app.getByLabel("Day", { exact: true }).fill("1");
  await staff.app.getByLabel("Month", { exact: true }).selectOption({ label: "March" });
  await staff.save();
  await staff.page.getByText("Birthday saved").waitFor();
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await page.getByText("Your birthday is 1 March.").waitFor();
});
