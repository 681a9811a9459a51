import { afterAll, beforeAll, expect, it } from "vitest";
import { addCustomerTags } from "../../state/customer-tags";
import { createCustomer } from "../../state/customers";
import { discountSales } from "../../state/discount-uses";
import { findDiscountByCode } from "../../state/discounts";
import { listOrders } from "../../state/orders";
import { orderTotals } from "../../state/order-totals";
import { addRedeemCodes, isCreationDone } from "../../state/redeem-codes";
import { listSegments, updateSegment } from "../../state/segments";
import { address, buy, openBrowser, openShop, wordsOf, type Shop } from "./shop";

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});
afterAll(() => shop.close());

async function tryCode(code: string, { language = "en", email = "" }: { language?: "de" | "en"; email?: string } = {}) {
  const browser = openBrowser(shop, language);
  if (email) await browser.post("/customer-account/login", { email });
  await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
  return wordsOf((await browser.post("/checkout", { code, do: "apply" })).html);
}

it.each([
  ["NOPE", "en", "We do not know the code “NOPE”."],
  ["NOPE", "de", "Den Code „NOPE“ kennen wir nicht."],
  ["OLD", "en", "The code “OLD” has expired."],
  ["SOON", "de", "Der Code „SOON“ gilt noch nicht."],
  ["BIG", "en", "Your cart is below the minimum for the code “BIG”."],
  ["", "de", "Bitte gib einen Code ein."],
  ["MEMBERS10", "en", "The code “MEMBERS10” is for members only. Log in"],
] as const)("tells why %s is refused (%s)", async (code, language, message) => {
  expect(await tryCode(code, { language })).toContain(message);
});

it("refuses a members' code to a customer who is no member", async () => {
  const page = await tryCode("MEMBERS10", { language: "de", email: shop.stranger.email! });
  expect(page).toContain("Der Code „MEMBERS10“ gilt nur für Mitglieder.");
  expect(page).toContain("Gesamtsumme 17,80 €");
});

it("takes the code of a link for a member, and the order carries it", async () => {
  const browser = openBrowser(shop, "en");
  await browser.post("/customer-account/login", { email: shop.member.email! });
  const landed = await browser.get("/discount/members10?redirect=/collections/all");
  expect(landed.path).toBe("/collections/all");
  await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
  expect(wordsOf((await browser.get("/checkout")).html)).toContain(
    "Discount MEMBERS10 −1,29 € Shipping 4,90 € Total 16,51 €",
  );
  await buy(browser, { ...address, email: shop.member.email! });
  const [order] = listOrders(shop.state, { limit: 1 });
  expect(order!.discounts).toEqual([{ code: "MEMBERS10", type: "percentage", amount: 129 }]);
  expect(orderTotals(order!).total).toBe(1651);
  expect(discountSales(shop.state, findDiscountByCode(shop.state, "MEMBERS10")!.id)).toBe(1651);
});

it("never charges more than was shown when a code stops to apply with another e-mail", async () => {
  const browser = openBrowser(shop, "en");
  await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
  await browser.post("/checkout", { ...address, email: shop.member.email!, code: "MEMBERS10", do: "apply" });
  const before = listOrders(shop.state, { limit: 50 }).length;
  const { html, path } = await buy(browser, { ...address, email: "someone@else.example" });
  expect(path).toBe("/checkout");
  expect(html).toContain("The total has changed");
  expect(listOrders(shop.state, { limit: 50 })).toHaveLength(before);
});

it("removes an applied code", async () => {
  const browser = openBrowser(shop, "en");
  await browser.post("/customer-account/login", { email: shop.member.email! });
  await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
  await browser.post("/checkout", { code: "MEMBERS10", do: "apply" });
  const { html } = await browser.post("/checkout", { do: "remove:MEMBERS10" });
  expect(wordsOf(html)).toContain("Total 17,80 €");
});

it("knows who joined a segment only a moment later", async () => {
  const { id, email } = createCustomer(shop.state, { email: "neu@kunde.example" });
  addCustomerTags(shop.state, id, ["Regulars"]);
  expect(await tryCode("MEMBERS10", { email: email! })).toContain("is for members only");
  shop.clock.advance(61_000);
  expect(await tryCode("MEMBERS10", { email: email! })).toContain("Discount MEMBERS10");
});

it("goes by a segment's former query for a moment after it was changed", async () => {
  const { id } = listSegments(shop.state).find(({ name }) => name === "Regulars")!;
  const { email } = createCustomer(shop.state, { email: "ohne@tag.example" });
  shop.clock.advance(61_000);
  updateSegment(shop.state, id, { query: "customer_tags NOT CONTAINS 'Regulars'" });
  expect(await tryCode("MEMBERS10", { email: email! })).toContain("is for members only");
  shop.clock.advance(61_000);
  expect(await tryCode("MEMBERS10", { email: email! })).toContain("Discount MEMBERS10");
  updateSegment(shop.state, id, { query: "customer_tags CONTAINS 'Regulars'" });
  shop.clock.advance(61_000);
});

it("has codes added in bulk a few seconds later, and says when", async () => {
  const discount = findDiscountByCode(shop.state, "OPEN")!;
  const creation = addRedeemCodes(shop.state, discount.id, ["LATER", "BIG"]);
  expect(isCreationDone(shop.state, creation)).toBe(false);
  expect(await tryCode("LATER")).toContain("We do not know the code");
  shop.clock.advance(5_000);
  expect(isCreationDone(shop.state, creation)).toBe(true);
  expect(creation.failedCount).toBe(1);
  expect(await tryCode("LATER")).toContain("Discount LATER");
});
