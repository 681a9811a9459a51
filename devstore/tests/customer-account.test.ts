import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findCustomerByEmail } from "../state/customers";
import { gid } from "../state/gid";
import { setMetafield } from "../state/metafields";
import { listOrders } from "../state/orders";
import { address, buy, openBrowser, openShop, wordsOf, type Shop } from "./storefront/shop";

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});
afterAll(() => shop.close());

const ask = async (query: string, cookie = "") => {
  const headers = { "content-type": "application/json", cookie };
  const init = { method: "POST", headers, body: JSON.stringify({ query }) };
  return shop.app.request("http://localhost:5349/customer-account/api/2026-10/graphql.json", init);
};
/** Logs in. @returns the session's cookie */
async function logIn(email: string, returnTo = ""): Promise<{ cookie: string; location: string | null }> {
  const body = new URLSearchParams({ email, return_to: returnTo });
  const answer = await shop.app.request("http://localhost:5349/customer-account/login", { method: "POST", body });
  const [cookie = ""] = answer.headers.getSetCookie().map((line) => line.split(";")[0]!);
  return { cookie, location: answer.headers.get("location") };
}

describe("customer accounts that Shopify hosts", () => {
  it.each(["/account", "/account/login", "/account/register", "/account/orders/1"])(
    "are where %s leads, for the theme has no such page",
    async (path) => {
      const { html, path: shown } = await openBrowser(shop).get(path);
      expect(shown).toMatch(/^\/customer-account\/login/);
      expect(html).not.toContain("/cdn/theme/");
    },
  );

  it("lead back to the page of the shop from which somebody logs in, and nowhere else", async () => {
    const headers = { referer: "http://localhost:5349/products/teekanne?ref=1" };
    const sent = await shop.app.request("http://localhost:5349/customer_authentication/redirect", { headers });
    const returnTo = new URL(sent.headers.get("location")!, "http://x").searchParams.get("return_to")!;
    expect((await logIn(shop.member.email!, returnTo)).location).toBe("/products/teekanne?ref=1");
    expect((await logIn(shop.member.email!, "//elsewhere.example")).location).toBe("/customer-account/orders");
  });

  it("lead to the page that the link to the login names", async () => {
    const asked = "/customer_authentication/login?return_to=%2Fpages%2Fclub";
    const sent = await shop.app.request(`http://localhost:5349${asked}`);
    expect(sent.headers.get("location")).toBe("/customer-account/login?return_to=%2Fpages%2Fclub");
    const foreign = await shop.app.request(
      "http://localhost:5349/customer_authentication/login?return_to=//else.example",
    );
    expect(foreign.headers.get("location")).toBe("/customer-account/login?return_to=%2F");
  });

  it("make an account of an e-mail that is new, and refuse what is none", async () => {
    await logIn("neu@kunde.example");
    expect(findCustomerByEmail(shop.state, "neu@kunde.example")).toBeDefined();
    const refused = await openBrowser(shop).post("/customer-account/login", { email: "neu@" });
    expect(refused.html).toContain('aria-describedby="error-email"');
  });

  it("show orders and profile of their owner only", async () => {
    const browser = openBrowser(shop);
    await browser.post("/customer-account/login", { email: shop.member.email! });
    await browser.post("/cart/add", { id: shop.beans.variantId, quantity: 1 });
    const { email: _email, ...rest } = address;
    await buy(browser, rest);
    const [order] = listOrders(shop.state, { limit: 1 });
    expect(wordsOf((await browser.get("/customer-account/orders")).html)).toContain(order!.name);
    expect(wordsOf((await browser.get("/customer-account/profile")).html)).toContain("mara@kunde.example");
    const other = openBrowser(shop);
    await other.post("/customer-account/login", { email: shop.stranger.email! });
    expect((await other.get(`/customer-account/orders/${order!.id}`)).status).toBe(404);
  });
});

describe("the Customer Account API", () => {
  const card = `{ customer { id metafield(namespace: "$app", key: "card") { value } other: metafield(key: "secret") { value } } }`;

  it("gives the customer who is logged in the metafields that a definition opens to customers", async () => {
    for (const key of ["card", "secret"]) {
      const metafield = { ownerId: gid("Customer", shop.member.id), namespace: "$app", key };
      setMetafield(shop.state, { ...metafield, type: "json", value: "{}" });
    }
    const { cookie } = await logIn(shop.member.email!);
    const answer = (await (await ask(card, cookie)).json()) as unknown;
    const customer = { id: gid("Customer", shop.member.id), metafield: { value: "{}" }, other: null };
    expect(answer).toEqual({ data: { customer } });
    const { cookie: stranger } = await logIn(shop.stranger.email!);
    expect(await (await ask(card, stranger)).json()).toMatchObject({ data: { customer: { metafield: null } } });
  });

  it("answers nobody else", async () => {
    expect((await ask(card)).status).toBe(401);
  });
});
