import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCustomerByEmail } from "../../state/customers";
import { listOrders } from "../../state/orders";
import { orderTotals } from "../../state/order-totals";
import { setSwitches } from "../../state/store-switches";
import { address, buy, openBrowser, openShop, wordsOf, type Shop } from "./shop";

let shop: Shop;
beforeEach(() => {
  shop = openShop();
});
afterEach(() => shop.close());

const topics = () => shop.webhooks.recent(50).map(({ topic }) => topic);

it("takes the cart's attributes over into the order, and only this one", async () => {
  const browser = openBrowser(shop);
  const fields = { "attributes[_ref]": "ABC", "attributes[gone]": "x", return_to: "/products/teekanne?from=update" };
  expect((await browser.post("/cart/update", fields)).path).toBe("/products/teekanne?from=update");
  await browser.post("/cart/update", { "attributes[gone]": "", return_to: "//elsewhere.test" });
  for (const quantity of [1, 2]) {
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity });
    await buy(browser);
  }
  const [second, first] = listOrders(shop.state, { limit: 2 });
  expect(first?.noteAttributes).toEqual([{ name: "_ref", value: "ABC" }]);
  expect(second?.noteAttributes).toEqual([]);
});

describe("buying as a guest", () => {
  it("places a paid order with goods, shipping and VAT by rate, and tells the app", async () => {
    const browser = openBrowser(shop);
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 2 });
    const { html } = await browser.get("/checkout");
    expect(wordsOf(html)).toContain("Subtotal 25,80 € Shipping 4,90 € Total 30,70 € of which 7 % VAT 2,01 €");
    const done = await buy(browser);
    expect(done.path).toBe("/checkout/thank-you");
    expect(wordsOf(done.html)).toContain("Thank you, Nora!");

    const [order] = listOrders(shop.state, { limit: 1 });
    expect(order).toMatchObject({ financialStatus: "PAID", email: address.email, customerId: expect.any(Number) });
    expect(orderTotals(order!)).toMatchObject({ lineItems: 2580, shipping: 490, total: 3070, tax: 201 });
    expect(findCustomerByEmail(shop.state, address.email)).toMatchObject({ id: order!.customerId, firstName: "Nora" });
    expect(topics()).toEqual(expect.arrayContaining(["customers/create", "orders/create", "orders/paid"]));
    expect((await browser.get("/cart")).html).toContain("Your cart is empty");
  });

  it("ships for free from 49 and ships no gift cards", async () => {
    const browser = openBrowser(shop);
    await browser.post("/cart/add", { id: shop.pot.variantId, quantity: 1 });
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
    expect(wordsOf((await browser.get("/checkout")).html)).toContain("Shipping free Total 57,90 €");
    const other = openBrowser(shop);
    await other.post("/cart/add", { id: shop.card.variantId, quantity: 1 });
    await buy(other);
    expect(listOrders(shop.state, { limit: 1 })[0]).toMatchObject({ shipping: null, shippingAddress: null });
  });

  it("changes and removes lines", async () => {
    const browser = openBrowser(shop);
    const { variantId } = shop.beans;
    await browser.post("/cart/add", { id: variantId, quantity: 1 });
    expect((await browser.post("/cart", { [`updates[${variantId}]`]: 3, update: 1 })).html).toContain("38,70");
    const removed = await browser.post("/cart", { [`updates[${variantId}]`]: 3, remove: variantId });
    expect(removed.html).toContain("Your cart is empty");
  });

  it("names each field that is missing and keeps what was typed", async () => {
    const browser = openBrowser(shop, "de");
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
    const { html, path } = await buy(browser, { ...address, email: "nora", zip: "" });
    expect(path).toBe("/checkout");
    expect(html).toContain("Bitte gib eine vollständige E-Mail-Adresse ein.");
    expect(html).toContain("Bitte gib deine Postleitzahl ein.");
    expect(html).toContain('value="Am Markt 3"');
    expect(listOrders(shop.state, { limit: 1 })).toEqual([]);
  });
});

describe("customers with accounts of the theme", () => {
  beforeEach(() => void setSwitches(shop.state, { legacyAccounts: true }));

  it("log in by e-mail, buy with what is known of them, and see the order in the account", async () => {
    const browser = openBrowser(shop, "de");
    const account = await browser.post("/account/login", { email: "MARA@kunde.example" });
    expect(wordsOf(account.html)).toContain("Hallo Mara");
    expect(wordsOf(account.html)).toContain("Noch keine Bestellungen");
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
    const { email: _email, ...rest } = address;
    await buy(browser, rest);
    expect(listOrders(shop.state, { limit: 1 })[0]).toMatchObject({ customerId: shop.member.id });
    expect(wordsOf((await browser.get("/account")).html)).toMatch(/#\d+ .* Bezahlt 17,80 €/);
  });

  it("register with an unknown e-mail, and cannot read the orders of others", async () => {
    const browser = openBrowser(shop);
    const page = await browser.post("/account/login", { email: "ida@kunde.example" });
    expect(page.path).toBe("/account/register");
    expect(page.html).toContain('value="ida@kunde.example"');
    const fields = { email: "ida@kunde.example", first_name: "Ida", last_name: "Ott", return_to: "//evil.example" };
    const registered = await browser.post("/account/register", fields);
    expect(registered.path).toBe("/account");
    const guest = openBrowser(shop);
    await guest.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
    await buy(guest);
    const [order] = listOrders(shop.state, { limit: 1 });
    expect((await browser.get(`/account/orders/${order!.id}`)).status).toBe(404);
  });
});
