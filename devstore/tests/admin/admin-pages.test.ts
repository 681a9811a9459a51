import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Pickable } from "../../admin/browser/protocol";
import { createAdmin } from "../../admin/routes";
import { readAppConfig } from "../../app-config";
import { getInstallation, installApp } from "../../state/app-installation";
import { createCollection, listCollections } from "../../state/collections";
import { createCustomer, getCustomer } from "../../state/customers";
import { gid } from "../../state/gid";
import { setMetafield } from "../../state/metafields";
import { openState } from "../../state/open-state";
import { createOrder, getOrder } from "../../state/orders";
import { createProduct, listProducts, requireProduct } from "../../state/products";
import { listSegments } from "../../state/segments";
import { STAFF } from "../../state/staff";
import type { Customer } from "../../state/types/customer";
import type { Order } from "../../state/types/order";
import { EXAMPLE_APP } from "../support/example-app";

const shop = {
  id: 1,
  domain: "store-demo.myshopify.com",
  name: "Shop",
  email: "shop@example.com",
  currency: "EUR",
  timezone: "Europe/Berlin",
  locale: "de",
  taxesIncluded: true,
  development: false,
  storeUrl: "http://localhost:4900",
};
const config = { appUrl: "http://localhost:4901", apiSecret: "secret" };
const state = openState({
  appDir: EXAMPLE_APP,
  dataFile: ":memory:",
  shop,
  app: readAppConfig(join(EXAMPLE_APP, "shopify.app.toml"), config),
});
const admin = createAdmin(state);

const html = async (path: string, language = "en"): Promise<string> =>
  (await admin.request(path, { headers: { "accept-language": language } })).text();
const send = (path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  admin.request(path, { method: "POST", body: new URLSearchParams(fields), headers });

let customer: Customer;
const order = (paid = true): Order =>
  createOrder(state, {
    customerId: customer.id,
    paid,
    shipping: 490,
    lines: [{ title: "Cup <b>", quantity: 2, price: 1_000 }],
  });

beforeAll(() => {
  customer = createCustomer(state, { email: "mara@example.com", firstName: "Mara", lastName: "Muster" });
});

describe("pages", () => {
  test.each(
    [
      "",
      "/orders",
      "/draft_orders/new",
      "/customers",
      "/segments",
      "/products",
      "/discounts",
      "/markets",
      "/flow",
      "/apps",
      "/themes/current/editor",
    ].map((page) => `/admin${page}`),
  )("%s stands in both languages", async (path) => {
    expect(await html(path, "en")).toContain('<html lang="en">');
    expect(await html(path, "de-AT")).toContain('<html lang="de">');
  });

  test("a new order is made for a customer, paid or not", async () => {
    const { id } = createProduct(state, { title: "Draft plate", price: 1_500 });
    expect(await html("/admin/draft_orders/new")).toContain("Draft plate");
    const draft = { customer: String(customer.id), product: String(id), quantity: "2" };
    const made = async (fields: Record<string, string>) => {
      const response = await send("/admin/draft_orders", fields);
      const [, orderId] = /^\/admin\/orders\/(\d+)$/.exec(response.headers.get("location") ?? "") ?? [];
      return getOrder(state, Number(orderId));
    };
    const paid = await made({ ...draft, paid: "1" });
    expect(paid).toMatchObject({ customerId: customer.id, financialStatus: "PAID" });
    expect(paid?.lines.map(({ title, quantity }) => [title, quantity])).toEqual([["Draft plate", 2]]);
    expect(await made(draft)).toMatchObject({ financialStatus: "PENDING" });
    expect((await send("/admin/draft_orders", { ...draft, quantity: "none" })).status).toBe(422);
  });

  test("the chosen language wins over the browser's", async () => {
    const response = await send("/admin/language", { to: "de", back: "//elsewhere.example" });
    expect(response.headers.get("location")).toBe("/admin");
    const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
    const page = await admin.request("/admin", { headers: { cookie, "accept-language": "en" } });
    expect(await page.text()).toContain("Bestellungen");
  });

  test("whoever sits in front of the admin is whom the app hears of", async () => {
    const subject = async (cookie: string): Promise<string> => {
      const response = await admin.request("/admin/session-token", { headers: { cookie } });
      const { token } = (await response.json()) as { token: string };
      return (JSON.parse(Buffer.from(token.split(".")[1]!, "base64url").toString()) as { sub: string }).sub;
    };
    const [toni, kim] = STAFF.map(({ id }) => String(id));
    expect(await subject("")).toBe(toni);
    const switched = await send("/admin/staff", { to: kim!, back: "/admin/orders" }, { cookie: "admin_session=s" });
    expect(switched.headers.get("location")).toBe("/admin/orders");
    const cookies = switched.headers.getSetCookie();
    expect(cookies.some((cookie) => cookie.startsWith("admin_session=;"))).toBe(true);
    const cookie = cookies.map((entry) => entry.split(";")[0]).join("; ");
    expect(await subject(cookie)).toBe(kim);
    const page = await (await admin.request("/admin", { headers: { cookie, "accept-language": "en" } })).text();
    expect(page).toContain("Signed in: Kim Krug");
    expect(page).toContain("Continue as Toni Tisch");
  });

  test.each([
    ["product", "Kiste Äpfel", "kiste", "€12.00"],
    ["collection", "Obst", "obst", "1 product"],
  ])("the picker finds a %s and keeps what was chosen in view", async (kind, title, text, note) => {
    const fruit = listCollections(state)[0] ?? createCollection(state, { title: "Obst" });
    createCollection(state, { title: `Other ${kind}` });
    if (!listProducts(state, { search: "kiste", limit: 1 })[0])
      createProduct(state, { title: "Kiste Äpfel", price: 1200, collectionIds: [fruit.id] });
    const pick = async (query: Record<string, string>) => {
      const path = `/admin/pick/${kind}?${new URLSearchParams(query)}`;
      return (await (await admin.request(path, { headers: { "accept-language": "en" } })).json()) as Pickable[];
    };
    const [found, ...others] = await pick({ q: text });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ title, note, resource: { title, id: found?.id } });
    expect((await pick({ q: "nothing like it", id: found!.id })).map(({ id }) => id)).toEqual([found?.id]);
    expect(await pick({ q: "tag:new 'quoted" })).toEqual([]);
  });

  test("a product's page changes its tags, collections and status", async () => {
    const [tea, gifts] = ["Tee", "Geschenke"].map((title) => createCollection(state, { title }));
    const { id } = createProduct(state, { title: "Sencha", price: 990, collectionIds: [tea!.id] });
    const page = await html(`/admin/products/${id}`);
    expect(page).toMatch(new RegExp(`value="${tea!.id}"\\s+checked`));
    const response = await send(`/admin/products/${id}`, {
      tags: "green, Organic,, organic",
      status: "DRAFT",
      collection: String(gifts!.id),
    });
    expect(response.headers.get("location")).toBe(`/admin/products/${id}?done=saved`);
    const changed = { tags: ["green", "organic"], status: "DRAFT", collectionIds: [gifts!.id] };
    expect(requireProduct(state, id)).toMatchObject(changed);
    expect((await send(`/admin/products/${id}`, { tags: "", status: "GONE" })).status).toBe(422);
  });

  test("segments are made, counted and deleted; a condition the store does not know is named", async () => {
    await send(`/admin/customers/${customer.id}/tags`, { tags: "vip" });
    await send("/admin/segments", { name: "Guests of honour", query: "customer_tags CONTAINS 'vip'" });
    const row = /<tr>(?:(?!<\/tr>)[^])*Guests of honour[^]*?<\/tr>/;
    expect(row.exec(await html("/admin/segments"))?.[0]).toContain('<td class="end">1</td>');
    const refused = await send("/admin/segments", { name: "Big feet", query: "shoe_size = 47" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("Query is not understood: shoe_size = 47");
    const [made] = listSegments(state);
    await send(`/admin/segments/${made!.id}/delete`);
    expect(await html("/admin/segments")).not.toContain("Guests of honour");
  });

  test("what shoppers typed is text, not markup", async () => {
    const page = await html(`/admin/orders/${order().id}`);
    expect(page).toContain("Cup &lt;b&gt;");
    expect(page).not.toContain("Cup <b>");
  });

  test("each order is listed once over all pages", async () => {
    for (let count = 0; count < 120; count += 1) order();
    const seen: string[] = [];
    for (let path: string | undefined = "/admin/orders"; path;) {
      const page = await html(path);
      seen.push(...[...page.matchAll(/href="\/admin\/orders\/(\d+)"/g)].map((match) => match[1]!));
      path = /href="(\/admin\/orders\?before=\d+)"/.exec(page)?.[1];
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(120);
  });

  test("a customer's page shows the metafields that the app has written", async () => {
    expect(await html(`/admin/customers/${customer.id}`)).toContain("No metafields");
    const value = JSON.stringify({ v: 1, points: { available: 1234 } });
    setMetafield(state, { ownerId: gid("Customer", customer.id), namespace: "$app", key: "card", type: "json", value });
    const shown = await html(`/admin/customers/${customer.id}`, "de");
    expect(shown).toContain(".card</code>");
    expect(shown).toContain("&quot;available&quot;: 1234");
  });

  test.each(["/admin/orders/1", "/admin/customers/1", "/admin/nothing", "/admin/apps/other"])(
    "%s is not there",
    async (path) => {
      expect((await admin.request(path)).status).toBe(404);
    },
  );
});

describe("forms", () => {
  test("mark as paid", async () => {
    const { id } = order(false);
    expect((await send(`/admin/orders/${id}/pay`)).status).toBe(303);
    expect(getOrder(state, id)?.financialStatus).toBe("PAID");
  });

  test("refund by line and by amount", async () => {
    const { id, lines } = order();
    await send(`/admin/orders/${id}/refund`, { [`line-${lines[0]!.id}`]: "1", shipping: "", amount: "" });
    expect(getOrder(state, id)?.refunds[0]?.transactions[0]?.amount).toBe(1_000);
    await send(`/admin/orders/${id}/refund`, { amount: "2,50" });
    expect(getOrder(state, id)?.refunds[1]?.transactions[0]?.amount).toBe(250);
  });

  test("a refund beyond what was paid is refused in words", async () => {
    const response = await send(`/admin/orders/${order().id}/refund`, { amount: "999" });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain("More than what is left");
  });

  test("cancel and pay back", async () => {
    const { id } = order();
    await send(`/admin/orders/${id}/cancel`, { reason: "CUSTOMER", refund: "1" });
    expect(getOrder(state, id)).toMatchObject({ cancelReason: "CUSTOMER", financialStatus: "REFUNDED" });
  });

  test("consent", async () => {
    await send(`/admin/customers/${customer.id}/consent`, { state: "SUBSCRIBED", optInLevel: "CONFIRMED_OPT_IN" });
    expect(getCustomer(state, customer.id)?.consent).toMatchObject({
      state: "SUBSCRIBED",
      optInLevel: "CONFIRMED_OPT_IN",
    });
  });

  test("the clock moves forward by whole days only", async () => {
    const before = state.clock.nowMs();
    expect((await send("/admin/clock", { days: "14" })).status).toBe(303);
    expect(state.clock.nowMs() - before).toBeGreaterThanOrEqual(14 * 86_400_000);
    expect((await send("/admin/clock", { days: "-1" })).status).toBe(422);
  });

  test("uninstall", async () => {
    installApp(state);
    expect((await send("/admin/apps/uninstall")).status).toBe(303);
    expect(getInstallation(state)).toBeUndefined();
  });
});

describe("the app in its frame", () => {
  test("a page of the app is opened as asked for, and links by API key lead to the same place", async () => {
    expect(await html("/admin/apps/example/app/members?q=mara")).toContain(
      'data-src="http://localhost:4901/app/members?q=mara&amp;embedded=1&amp;host=',
    );
    const byKey = await admin.request(`/admin/apps/${state.app.apiKey}/app/members?q=mara`);
    expect(byKey.headers.get("location")).toBe("/admin/apps/example/app/members?q=mara");
  });

  test("an address cannot make the admin frame a foreign page", async () => {
    const page = await html("/admin/apps/example//elsewhere.example/app");
    expect(page).not.toContain('data-src="http://elsewhere.example');
  });

  test("tokens and forms are for the admin's own pages", async () => {
    const from = (site: string) => ({ headers: { "sec-fetch-site": site } });
    expect((await admin.request("/admin/session-token", from("same-origin"))).status).toBe(200);
    for (const site of ["same-site", "cross-site"]) {
      expect((await admin.request("/admin/session-token", from(site))).status).toBe(403);
      expect((await send("/admin/clock", { days: "1" }, { "sec-fetch-site": site })).status).toBe(403);
    }
  });

  test.each(["/app-bridge.js", "/admin/assets/shell.js"])("%s is one script", async (path) => {
    const response = await admin.request(path);
    expect(response.headers.get("content-type")).toContain("javascript");
    expect(await response.text()).toMatch(/^\(function/);
  });
});
