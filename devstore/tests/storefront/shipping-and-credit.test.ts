import { afterAll, beforeAll, expect, it } from "vitest";
import { createDiscount } from "../../state/discounts";
import { listOrders } from "../../state/orders";
import { addCredit, findCreditAccount, openCreditAccount } from "../../state/store-credit";
import { orderPayload } from "../../webhooks/payloads/order";
import { address, buy, openBrowser, openShop, wordsOf, type Shop } from "./shop";

const alone = { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false };
const free = { title: "Free", value: { kind: "freeShipping" as const } };

let shop: Shop;
beforeAll(() => {
  shop = openShop();
  createDiscount(shop.state, { ...free, code: "SHIPFREE" });
  createDiscount(shop.state, { ...free, code: "SHIPTOO", combinesWith: { ...alone, orderDiscounts: true } });
  createDiscount(shop.state, {
    title: "Two off",
    code: "TWOOFF",
    value: { kind: "amount", amount: 200, onEachItem: false },
    combinesWith: { ...alone, shippingDiscounts: true },
  });
});
afterAll(() => shop.close());

async function checkout(codes: string[]) {
  const browser = openBrowser(shop, "en");
  await browser.post("/customer-account/login", { email: shop.stranger.email! });
  await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
  for (const code of codes) await browser.post("/checkout", { code, do: "apply" });
  return { browser, words: wordsOf((await browser.get("/checkout")).html) };
}
const latest = () => listOrders(shop.state, { limit: 1 })[0]!;

it("a code for free shipping takes the shipping off, and the order's payload says of which line and code", async () => {
  const { browser, words } = await checkout(["SHIPFREE"]);
  expect(words).toContain("Discount SHIPFREE −4,90 € Shipping 4,90 € Total 12,90 €");
  await buy(browser, { ...address, email: shop.stranger.email! });
  expect(orderPayload(shop.state, latest())).toMatchObject({
    total_price: "12.90",
    discount_applications: [{ code: "SHIPFREE", target_type: "shipping_line", value_type: "percentage" }],
    shipping_lines: [
      { discounted_price: "0.00", discount_allocations: [{ amount: "4.90", discount_application_index: 0 }] },
    ],
    line_items: [{ discount_allocations: [] }],
  });
});

it("codes of two classes combine where both say so, each with its own allocations", async () => {
  expect((await checkout(["TWOOFF", "SHIPFREE"])).words).toContain("Total 15,80 €");
  const { browser, words } = await checkout(["TWOOFF", "SHIPTOO"]);
  expect(words).toContain("Total 10,90 €");
  await buy(browser, { ...address, email: shop.stranger.email! });
  expect(orderPayload(shop.state, latest())).toMatchObject({
    line_items: [{ discount_allocations: [{ amount: "2.00", discount_application_index: 0 }] }],
    shipping_lines: [{ discount_allocations: [{ amount: "4.90", discount_application_index: 1 }] }],
  });
});

it("store credit pays for who is logged in, what expires first, until it has expired", async () => {
  const account = () => findCreditAccount(shop.state, shop.stranger.id)!;
  const soon = shop.state.clock.nowMs() + 86_400_000;
  addCredit(shop.state, openCreditAccount(shop.state, shop.stranger.id), { amount: 1_000, expiresAt: null });
  addCredit(shop.state, account(), { amount: 2_000, expiresAt: soon });
  const { browser, words } = await checkout([]);
  expect(words).toContain("Pay with store credit: 30,00 € available");
  await buy(browser, { ...address, email: shop.stranger.email!, store_credit: "on" });
  expect(latest().transactions).toMatchObject([{ amount: 1_780, gateway: "shopify_store_credit" }]);
  expect(account().balance).toBe(1_220);
  shop.state.clock.advance(2 * 86_400_000);
  expect(account().balance).toBe(1_000);
});
