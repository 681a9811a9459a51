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
let product: { handle: string };

/** Others count what a customer has: these rules are on only while this file runs. */
async function switchRules(to: "on" | "off"): Promise<void> {
  const then = to === "on" ? "off" : "on";
  await staff.open("/app/earn");
  for (const rule of ["Account created", "First order"]) {
    await staff.app.getByRole("button", { name: `Switch ${to}: ${rule}`, exact: true }).click();
    await staff.app.getByRole("button", { name: `Switch ${then}: ${rule}`, exact: true }).waitFor();
  }
  await store.settle();
}

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  product = await store.createProduct({ title: "Journey bowl", price: "40.00" });
  await switchRules("on");
});
afterAll(async () => {
  await switchRules("off");
  await browser.close();
});

test.each([
  {
    locale: "en-GB",
    promise:
      /first purchase would bring you (\d+) points in all: 40 for this product, (\d+) for the account, (\d+) for/,
    account: "Log in or open an account",
    member: "You earn 40 points for this product.",
    history: "Points history",
  },
  {
    locale: "de-DE",
    promise:
      /erster Kauf brächte dir zusammen (\d+) Punkte: 40 für dieses Produkt, (\d+) für das Konto, (\d+) für die erste/,
    account: "Anmelden oder Konto anlegen",
    member: "Du sammelst mit diesem Produkt 40 Punkte.",
    history: "Punkteverlauf",
  },
])("a guest reads what a first purchase brings, opens an account, buys and has just that: $locale", async (words) => {
  const shopper = await openStorefront(browser, words.locale);
  const { page } = shopper;
  const path = `/products/${product.handle}`;
  await shopper.open(path);
  const promise = await page.getByText(words.promise).first().innerText();
  const [total = 0, account = 0, first = 0] = (words.promise.exec(promise) ?? []).slice(1).map(Number);
  expect([account > 0, first > 0, total]).toEqual([true, true, 40 + account + first]);
  expect(await seriousBarriers(page)).toEqual([]);

  await page.getByRole("link", { name: words.account }).first().click();
  await page.locator("#field-email").fill(`first-${words.locale}@example.test`);
  await page.locator(".sign-in__form button[type=submit]").click();
  await page.waitForURL(`**${path}`);
  await page.getByText(words.member).first().waitFor();

  await shopper.putInCart(product.handle);
  await shopper.checkOut();
  const order = (await page.locator(".thank-you").innerText()).match(/#\d+/)?.[0] ?? "no order";
  await store.settle();
  const { available, pending } = await shopper.points();
  expect(Number(available) + Number(pending)).toBe(total);
  await page.getByText(words.history, { exact: true }).click();
  await page.getByRole("listitem").filter({ hasText: order }).filter({ hasText: "+40" }).waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await shopper.leave();
});
