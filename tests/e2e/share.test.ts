import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { forgetTokens, openStorefront, type Shopper } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
const email = "sharer@example.test";
const otherBrowser = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";
let browser: Browser;
let staff: Staff;
let sharer: Shopper;
let friend: Shopper;
let product: { handle: string };
let link: string;

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  sharer = await openStorefront(browser);
  friend = await openStorefront(browser, "de-DE", otherBrowser);
  await store.createCustomer({ email, firstName: "Selma", lastName: "Sharer" });
  product = await store.createProduct({ title: "Journey pot", price: "40.00" });
  await store.settle();
  await sharer.logIn(email);
});
afterAll(() => browser.close());

const path = () => `/products/${product.handle}`;
const block = ({ page }: Shopper) => page.getByRole("region", { name: "Share and earn" });

/** Follows the link until its page has handed in its token and gone on to the product. */
async function follow(shopper: Shopper): Promise<void> {
  const handedIn = shopper.page.waitForResponse((response) => response.request().method() === "POST");
  await shopper.open(link);
  expect((await handedIn).status()).toBe(204);
  await shopper.page.waitForURL(`**${path()}`);
  await store.settle();
}

test("the block is there for members once staff have switched sharing on", async () => {
  await sharer.open(path());
  expect(await block(sharer).count()).toBe(0);
  await staff.open("/app/earn");
  await staff.app.getByRole("button", { name: "Switch on: Shared product" }).click();
  await staff.app.getByRole("button", { name: "Switch off: Shared product" }).waitFor();
  await store.settle();
  await sharer.open(path());
  await block(sharer).getByText("You get 5 points when somebody visits it by your link.").waitFor();
  await friend.open(path());
  expect(await friend.page.getByText("Teile dieses Produkt").count()).toBe(0);
});

test("a member gets a link to the product without leaving the page", async () => {
  await block(sharer).getByRole("button", { name: "Get my link" }).click();
  const field = block(sharer).getByRole("textbox");
  await field.waitFor();
  link = await field.inputValue();
  expect(link).toMatch(/\/apps\/stammtisch\/s\/[A-Z2-9]{8}$/);
  await block(sharer).getByRole("button", { name: "Copy link" }).waitFor();
  expect(
    await block(sharer)
      .getByRole("link", { name: /WhatsApp/ })
      .getAttribute("href"),
  ).toContain(encodeURIComponent(link));
  expect(await seriousBarriers(sharer.page)).toEqual([]);
});

test("without a script the form leads to a page with the same link", async () => {
  const page = await sharer.page.context().newPage();
  await page.route("**/*.js", (route) => route.abort());
  await page.goto(path());
  await forgetTokens(page);
  await page.getByRole("button", { name: "Get my link" }).click();
  await page.getByRole("button", { name: "Yes, show my link" }).click();
  await page.getByRole("heading", { name: "Link to share" }).waitFor();
  expect(await page.getByLabel("Personal link").inputValue()).toBe(link);
  expect(await seriousBarriers(page)).toEqual([]);
  await page.getByRole("link", { name: "Back to the product" }).click();
  await page.waitForURL(`**${path()}`);
  await page.close();
});

test("the member's own visit earns nothing, somebody else's does, once", async () => {
  await follow(sharer);
  expect(await sharer.points()).toMatchObject({ available: "0" });
  await follow(friend);
  expect(await sharer.points()).toMatchObject({ available: "5" });
  await follow(friend);
  expect(await sharer.points()).toMatchObject({ available: "5" });
});

test("the page behind the link shows the product and needs no script", async () => {
  const context = await browser.newContext({ locale: "de-DE", javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("heading", { name: "Journey pot" }).waitFor();
  expect(await page.locator("meta[property='og:image']").getAttribute("content")).toContain(product.handle);
  await page.getByRole("link", { name: "Zum Produkt" }).click();
  await page.waitForURL(`**${path()}`);
  await context.close();
  await store.settle();
  expect(await sharer.points()).toMatchObject({ available: "5" });
});
