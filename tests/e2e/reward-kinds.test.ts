import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { localApp } from "../../scripts/local-app";
import { openApi } from "../../scripts/in-use/doors";
import { seriousBarriers } from "./setup/barriers";
import { launchBrowser } from "./setup/browser";
import { control } from "./setup/control";
import { ensureInstalled } from "./setup/install";
import { MEMBERS_PAGE, openStorefront, type Shopper } from "./setup/shopper";
import { openAdmin, type Staff } from "./setup/staff";

const store = control();
const title = "A cup for regulars";
let browser: Browser;
let staff: Staff;
let shopper: Shopper;
let customerId: number;
let gift: { id: number; handle: string };
let other: { id: number; handle: string };

beforeAll(async () => {
  await ensureInstalled();
  browser = await launchBrowser();
  staff = await openAdmin(browser);
  shopper = await openStorefront(browser);
  const stack = inject("stack");
  const now = new Date((await store.state()).now);
  const given = await localApp.afterInstall({ databaseUrl: stack.databaseUrl, known: {}, now });
  const api = openApi({ ...stack, given });
  const email = "gifted@example.test";
  customerId = (await store.createCustomer({ email, firstName: "Gina", lastName: "Gifted" })).id;
  gift = await store.createProduct({ title: "Regulars' cup", price: "15.00" });
  other = await store.createProduct({ title: "Journey kettle", price: "60.00" });
  await store.settle();
  await api("POST", `/members/${customerId}/awards`, { points: 930, reason: "For the journey" });
  const credit = { kind: "STORE_CREDIT", points: 230, amount: "2.50", validDays: 60, enabled: true };
  await api("POST", "/rewards", { ...credit, title: { en: "€2.50 credit", de: "2,50 € Guthaben" } });
  await store.settle();
  await shopper.logIn(email);
});
afterAll(() => browser.close());

const block = () => shopper.page.getByRole("region", { name: "Rewards" });
const take = async (points: string, name: string) => {
  await shopper.open(MEMBERS_PAGE);
  const reward = block().getByRole("listitem").filter({ hasText: name });
  await reward.getByRole("button", { name: `Redeem for ${points} points` }).click();
  await shopper.page.getByRole("button", { name: `Yes, redeem ${points} points` }).click();
  await shopper.untilIssued();
};

test("staff give a product for points, chosen in Shopify's picker, and see what a point is worth by its price", async () => {
  await staff.open("/app/rewards/new");
  const choose = staff.app.getByRole("button", { name: "Choose: Gift" });
  await staff.app.getByLabel("Kind").selectOption({ label: "A product as a gift" });
  await staff.app.getByLabel("Title in English").fill(title);
  await staff.app.getByLabel("Price in points").fill("700");
  await staff.save({ expectSuccess: false });
  await staff.app.getByText("Please fill in this field").waitFor();
  await choose.click();
  const dialog = staff.page.getByRole("dialog");
  await dialog.getByRole("searchbox").fill("Regulars");
  await dialog.getByRole("checkbox", { name: "Regulars' cup" }).check();
  await dialog.getByRole("button", { name: "Select" }).click();
  await staff.app.getByText("Regulars' cup").waitFor();
  expect(await seriousBarriers(staff.page)).toEqual([]);
  await staff.save();
  await staff.app.getByRole("heading", { level: 1, name: title }).waitFor();
  await staff.app.getByText("100 points are worth €2.14 in this reward.").waitFor();
  await staff.app.getByText("Regulars' cup").waitFor();
  await store.settle();
});

test("a member gets one piece for free, and what goes back of it brings its points back", async () => {
  await take("700", title);
  await shopper.page.getByText("Put the gift into the cart", { exact: false }).waitFor();
  const code = await shopper.page.locator("[data-reward-code]").innerText();
  await store.settle();
  const order = await store.createOrder({
    customerId,
    lines: [
      { productId: gift.id, quantity: 2 },
      { productId: other.id, quantity: 1 },
    ],
    discountCodes: [code],
  });
  await store.settle();
  expect((await store.card(customerId)).points).toMatchObject({ available: 230, reserved: 0 });
  await store.refund(order.id, { lines: [{ lineItemId: order.lines[1]?.id ?? 0, quantity: 1 }] });
  await store.settle();
  expect((await store.card(customerId)).points).toMatchObject({ available: 230 });
  await store.refund(order.id, { lines: [{ lineItemId: order.lines[0]?.id ?? 0, quantity: 1 }] });
  await store.settle();
  expect((await store.card(customerId)).points).toMatchObject({ available: 580 });
  await store.refund(order.id, { lines: [{ lineItemId: order.lines[0]?.id ?? 0, quantity: 1 }] });
  await store.settle();
  expect((await store.card(customerId)).points).toMatchObject({ available: 930 });
});

test("store credit is in the account at once and pays at the checkout", async () => {
  await take("230", "€2.50 credit");
  await shopper.page.getByText("The credit is in this account", { exact: false }).waitFor();
  expect(await seriousBarriers(shopper.page)).toEqual([]);
  await shopper.putInCart(other.handle);
  await shopper.open("/checkout");
  await shopper.page.getByLabel(/Pay with store credit: .*2[.,]50/).waitFor();
  await shopper.checkOut();
  await store.settle();
  await shopper.putInCart(other.handle);
  await shopper.open("/checkout");
  expect(await shopper.page.getByLabel("Pay with store credit", { exact: false }).count()).toBe(0);
});
