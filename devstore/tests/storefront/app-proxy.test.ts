import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiVersion, LogSeverity, shopifyApi } from "@shopify/shopify-api";
import "@shopify/shopify-api/adapters/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { proxySignature } from "../../storefront/app-proxy";
import { openBrowser, openShop, type Shop } from "./shop";

let shop: Shop;
let server: Server;
let seen: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request);
    if (request.url?.startsWith("/proxy/page")) {
      response.writeHead(200, { "content-type": "application/liquid" });
      return response.end("<h1>{{ shop.name | upcase }} {{ routes.cart_url }}</h1>");
    }
    if (request.url?.startsWith("/proxy/away")) return response.writeHead(303, { location: "/cart#done" }).end();
    response.writeHead(201, { "content-type": "text/plain", "set-cookie": "no=1" }).end("from the app");
  }).listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  shop = openShop({ appUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
afterAll(async () => {
  await shop.close();
  server.close();
});

async function proxied(path: string, email?: string): Promise<URL> {
  const browser = openBrowser(shop);
  if (email) await browser.post("/customer-account/login", { email });
  seen = [];
  const answer = await browser.get(path);
  expect(answer).toMatchObject({ status: 201, html: "from the app" });
  const request = seen.find(({ url }) => url?.startsWith("/proxy"));
  expect(request?.headers.cookie).toBeUndefined();
  return new URL(request?.url ?? "", "http://app.test");
}

const isValid = (query: URLSearchParams): Promise<boolean> => {
  const { utils } = shopifyApi({
    apiKey: "key",
    apiSecretKey: shop.state.app.apiSecret,
    apiVersion: ApiVersion.October26,
    hostName: "app.test",
    isEmbeddedApp: true,
    logger: { level: LogSeverity.Error },
  });
  return utils.validateHmac(query, { signator: "appProxy" });
};

it("forwards to the app with a signature that Shopify's own library accepts", async () => {
  const url = await proxied("/apps/example/card/show?b=2&a=%C3%BC&a=x%20y&shop=other.example", shop.member.email!);
  expect(url.pathname).toBe("/proxy/card/show");
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    shop: "store-test.myshopify.com",
    path_prefix: "/apps/example",
    logged_in_customer_id: String(shop.member.id),
  });
  expect(await isValid(url.searchParams)).toBe(true);
  url.searchParams.set("logged_in_customer_id", "1");
  expect(await isValid(url.searchParams)).toBe(false);
});

it.each(["ScCid=x&consentGiven=1", "a=%FF%C3&B=1&b=2", "a1=1&a=2&a-b=3", "index=&a=100%", "a&b=&a=x+y"])(
  "passes a visitor's own parameters on byte by byte, signed by their bytes: %s",
  async (visitors) => {
    const url = await proxied(`/apps/example/x?${visitors}`, shop.member.email!);
    expect(url.search).toContain(`?${visitors}&shop=`);
    const [, signed = "", signature] = /^\?(.*)&signature=(\w+)$/.exec(url.search) ?? [];
    expect(signature).toBe(proxySignature(signed, shop.state.app.apiSecret));
  },
);

it("names no customer for a guest", async () => {
  const url = await proxied("/apps/example/x");
  expect(url.searchParams.get("logged_in_customer_id")).toBe("");
  expect(await isValid(url.searchParams)).toBe(true);
});

it("shows what the app answers as Liquid in the theme", async () => {
  const { html } = await openBrowser(shop).get("/apps/example/page");
  expect(html).toContain(`<h1>${shop.state.shop.name.toUpperCase()} /cart</h1>`);
  expect(html).toContain("</footer>");
});

it("tells the visitor's address behind what the visitor claims, and passes no cookie on", async () => {
  seen = [];
  const headers = { "x-forwarded-for": "192.0.2.7", cookie: "own=1" };
  const answer = await shop.app.request("http://localhost:5349/apps/example/x", { headers });
  expect(seen[0]?.headers).toMatchObject({ "x-forwarded-for": "192.0.2.7, 127.0.0.1" });
  expect(seen[0]?.headers.cookie).toBeUndefined();
  expect(answer.headers.get("set-cookie")).toBeNull();
});

it("leaves it to the browser to follow a redirect", async () => {
  const answer = await shop.app.request("http://localhost:5349/apps/example/away", { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/cart#done"]);
});

it("moves where the shop's owner puts it, and leads nowhere from where it was", async () => {
  const move = (proxy: object | null) =>
    shop.app.request("http://localhost:5349/control/switches", { method: "PATCH", body: JSON.stringify({ proxy }) });
  await move({ prefix: "community", subpath: "club" });
  const url = await proxied("/community/club/r/CODE");
  expect([url.pathname, url.searchParams.get("path_prefix")]).toEqual(["/proxy/r/CODE", "/community/club"]);
  expect((await proxied("/community/club")).pathname).toBe("/proxy");
  expect((await openBrowser(shop).get("/apps/example/r/CODE")).status).toBe(404);
  expect((await move({ prefix: "shop", subpath: "club" })).status).toBe(400);
  await move(null);
  expect((await proxied("/apps/example/r/CODE")).pathname).toBe("/proxy/r/CODE");
});
