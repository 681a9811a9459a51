import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { localApp } from "../../scripts/local-app";
import { openApi } from "../../scripts/in-use/doors";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { MEMBERS_PAGE, openStorefront, type Shopper } from "./setup/shopper";

const store = control();
const email = "saver@example.test";
let browser: Browser;
let shopper: Shopper;
let product: { id: number; handle: string };
let code: string;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  shopper = await openStorefront(browser);
  const stack = inject("stack");
  const now = new Date((await store.state()).now);
  const given = await localApp.afterInstall({ databaseUrl: stack.databaseUrl, known: {}, now });
  const api = openApi({ ...stack, given });
  const customer = await store.createCustomer({ email, firstName: "Sina", lastName: "Saver" });
  product = await store.createProduct({ title: "Journey mug", price: "40.00" });
  await store.settle();
  await api("POST", `/members/${customer.id}/awards`, { points: 700, reason: "For the journey" });
  const reward = { kind: "AMOUNT", points: 500, amount: "5.00", title: { en: "€5 off", de: "5 € Rabatt" } };
  await api("POST", "/rewards", { ...reward, minimumOrder: "20.00", validDays: 30, enabled: true });
  await store.settle();
  await shopper.logIn(email);
});
afterAll(() => browser.close());

const block = () => shopper.page.getByRole("region", { name: "Rewards" });

test("who is no longer logged in reads so, and is back at the rewards after the login", async () => {
  const { page } = shopper;
  await shopper.open(MEMBERS_PAGE);
  await page.context().clearCookies();
  await block().getByRole("button", { name: "Redeem for 500 points" }).click();
  await page.getByText("You are not logged in, or no longer.").waitFor();
  expect(await seriousBarriers(page)).toEqual([]);
  await page.locator("a.button[href*='return_to=']").click();
  await page.locator("#field-email").fill(email);
  await page.locator(".sign-in__form button[type=submit]").click();
  await page.waitForURL(`**${MEMBERS_PAGE}`);
  await block().getByRole("button", { name: "Redeem for 500 points" }).waitFor();
});

test("a member redeems points and has the code at once, without a script", async () => {
  await shopper.page.context().route("**/*.js", (route) => route.abort());
  await shopper.open(MEMBERS_PAGE);
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await block().getByRole("button", { name: "Redeem for 500 points" }).click();
  await shopper.page.getByText("For orders of €20.00 or more.").waitFor();
  await shopper.page.getByText("Available: 700 points.").waitFor();
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await shopper.page.getByRole("button", { name: "Yes, redeem 500 points" }).click();
  await shopper.untilIssued();
  const shown = shopper.page.locator("[data-reward-code]");
  code = await shown.innerText();
  expect(code).toMatch(/^[A-Z2-9]{12}$/);
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await store.settle();
  expect(await shopper.points()).toMatchObject({ available: "200" });
  await block().getByText(code).waitFor();
  await block().getByText("500 points · You need 300 points more").waitFor();
});

test("nobody else can use the code", async () => {
  const stranger = await openStorefront(browser);
  await stranger.putInCart(product.handle);
  await stranger.enterCode(code);
  await stranger.page.getByRole("alert").filter({ hasText: "for members only" }).waitFor();
  await stranger.leave();
});

test("it takes its amount off the order and is gone from the page afterwards", async () => {
  await shopper.putInCart(product.handle);
  await shopper.enterCode(code);
  await shopper.page.getByText(`Code ${code} is applied.`).waitFor();
  await shopper.checkOut();
  await store.settle();
  await shopper.open(MEMBERS_PAGE);
  await block().getByText("500 points ·").waitFor();
  expect(await block().getByText(code).count()).toBe(0);
});
