import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { openAdmin, type Staff } from "./setup/staff";
import { openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "newsreader@example.test";
const promise = "For your first sign-up you get 50 points once you have confirmed it by the link in our mail.";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customer: { id: number };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  customer = await store.createCustomer({ email, firstName: "Rea", lastName: "Reader" });
  await store.settle();
  await shopper.logIn(email);
});
afterAll(() => browser.close());

const form = () => shopper.page.locator(".stammtisch-news");

async function signUp(): Promise<void> {
  await shopper.open("/");
  await form().getByRole("button", { name: "Sign up" }).click();
  await shopper.page.getByText("One more click").waitFor();
  await store.settle();
}

/** Follows the link in the newest mail. */
async function confirm(): Promise<void> {
  const { storeUrl } = inject("stack");
  const { mails } = (await (await fetch(`${storeUrl}/inbox.json?to=${email}`)).json()) as { mails: { text: string }[] };
  const link = /http:\/\/\S+\/newsletter\/confirm\S+/.exec(mails[0]?.text ?? "")?.[0] ?? "";
  await shopper.page.goto(link);
  await shopper.page.getByText("Your sign-up is confirmed").waitFor();
  await store.settle();
}

test("the block promises points only once the rule is on", async () => {
  await shopper.open("/");
  await form().getByRole("button", { name: "Sign up" }).waitFor();
  expect(await form().innerText()).not.toContain("points");

  await staff.open("/app/earn");
  await staff.app.getByRole("button", { name: "Switch on: Newsletter sign-up" }).click();
  await staff.app.getByRole("button", { name: "Switch off: Newsletter sign-up" }).waitFor();
  await store.settle();
  await shopper.open("/");
  await form().getByText(promise).waitFor();
});

test("signing up earns nothing before the link in the mail was followed", async () => {
  await signUp();
  expect(await shopper.points()).toEqual({ available: "0", pending: "0" });
});

test("following it earns the points", async () => {
  await confirm();
  const points = await shopper.points();
  expect([points.available, points.pending]).toContain("50");
  await shopper.open("/");
  await form().getByText("You get our newsletter").waitFor();
});

test("the proof tells what was shown and each step", async () => {
  await staff.open(`/app/members/${customer.id}`);
  const [download] = await Promise.all([
    staff.page.waitForEvent("download"),
    staff.app.getByRole("button", { name: "Proof as JSON" }).click(),
  ]);
  const text = await new Response((await download.createReadStream()) as unknown as ReadableStream).text();
  const { proofs } = JSON.parse(text) as { proofs: { state: string; source: string; wording: string | null }[] };
  expect(proofs.map(({ state }) => state).sort()).toEqual(["FORM_SENT", "PENDING", "SUBSCRIBED"]);
  expect(proofs.find(({ state }) => state === "FORM_SENT")).toMatchObject({ source: "THEME_BLOCK" });
  expect(proofs.find(({ wording }) => wording !== null)?.wording).toContain(promise);
});

test("unsubscribing and signing up again earns nothing more", async () => {
  const before = await shopper.points();
  await store.unsubscribe(customer.id);
  await store.settle();
  await store.advance("PT1H");
  await signUp();
  await confirm();
  expect(await shopper.points()).toEqual(before);
});
