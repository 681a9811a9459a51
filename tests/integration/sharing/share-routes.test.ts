import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prisma } from "~/db.server";
import { stopBoss } from "~/lib/queue.server";
import type * as Page from "~/routes/proxy.s.$code";
import type * as Form from "~/routes/proxy.share";
import { issueToken } from "~/modules/sharing/visit-token.server";
import { shareDay } from "~/modules/sharing/share-day";
import { visitorHash } from "~/modules/sharing/visitor-hash.server";
import { proxySignature } from "../../../devstore/storefront/app-proxy";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { browser, keysOf, makeQueues, makeShareShop } from "./share-shop";

let database: TestDatabase;
let made: Awaited<ReturnType<typeof makeShareShop>>;
let page: typeof Page;
let form: typeof Form;

beforeAll(async () => {
  database = await createTestDatabase();
  await makeQueues();
  made = await makeShareShop(database);
  // The session storage looks for its table as soon as it is loaded.
  page = await import("~/routes/proxy.s.$code");
  form = await import("~/routes/proxy.share");
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});

interface Call {
  customerId?: bigint;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  token?: string;
  visitor?: { ip: string; userAgent: string };
  language?: string;
  secret?: string;
}

/** A request as Shopify's app proxy signs it. */
function proxied(path: string, { visitor = browser(2), language = "en", secret, ...call }: Call = {}) {
  const query = new URLSearchParams({
    ...call.query,
    shop: made.shop.domain,
    logged_in_customer_id: call.customerId?.toString() ?? "",
    path_prefix: "/apps/stammtisch",
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set("signature", proxySignature(query, secret ?? "test-api-secret"));
  const headers = {
    ...{ "user-agent": visitor.userAgent, "x-forwarded-for": `198.51.100.1, ${visitor.ip}` },
    ...{ "accept-language": language, ...call.headers },
  };
  const body = call.token === undefined ? {} : { method: "POST", body: new URLSearchParams({ token: call.token }) };
  return { request: new Request(`https://app.test${path}?${query}`, { headers, ...body }), context: {} };
}

const open = (code: string, call: Call = {}) => page.loader({ ...proxied(`/proxy/s/${code}`, call), params: { code } });

async function hand(call: Call & { token: string }): Promise<number> {
  const { code } = made;
  const sent = page.action({ ...proxied(`/proxy/s/${code}`, call), params: { code } });
  return (await sent.catch((thrown: unknown) => thrown as Response)).status;
}

/** A token issued some seconds ago. */
function tokenOf(visitor: { ip: string; userAgent: string }, seconds = 3): string {
  const { visitor: key, token } = keysOf(made.shop);
  const issuedAt = new Date(Date.now() - seconds * 1_000);
  const hash = visitorHash(key, visitor, shareDay(issuedAt, made.shop.timezone));
  return issueToken(token, { code: made.code, visitor: hash }, issuedAt);
}
const counted = () => database.prisma.award.count({ where: { shopId: made.shop.id } });

describe("page behind a share link", () => {
  it("shows the product, the way to it, the preview and a token, and is framed by nobody", async () => {
    const response = await open(made.code);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('<meta property="og:title" content="Coffee cup">');
    expect(html).toContain('<meta property="og:image" content="https://cdn.example/cup.jpg">');
    expect(html).toMatch(/<a class="button" href="\/products\/coffee-cup">See the product<\/a>/);
    expect(html).toMatch(/data-token="[0-9a-z]+\.[\w-]{43}"/);
    expect(response.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(response.headers.get("cache-control")).toBe("no-store");
  });

  it("speaks German", async () => {
    const html = await (await open(made.code, { language: "de-DE,de;q=0.9" })).text();
    expect(html).toContain('<html lang="de">');
    expect(html).toContain("Zum Produkt");
  });

  it("gives bots the preview, without token and script", async () => {
    const visitor = { ip: "192.0.2.9", userAgent: "facebookexternalhit/1.1" };
    const html = await (await open(made.code, { visitor })).text();
    expect(html).toContain('content="Coffee cup"');
    expect(html).not.toMatch(/<script|data-token/);
  });

  it("shows a title as text, whatever is in it", async () => {
    const { shop, code } = made;
    const data = { productTitle: `<script>alert(1)</script>"'` };
    const where = { shopId_code: { shopId: shop.id, code } };
    await database.prisma.shareLink.update({ where, data });
    const html = await (await open(code)).text();
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;");
    await database.prisma.shareLink.update({ where, data: { productTitle: "Coffee cup" } });
  });

  it("says that a link leads nowhere, and refuses what Shopify has not signed", async () => {
    expect((await open("ZZZZZZZZ")).status).toBe(404);
    await expect(open(made.code, { secret: "another" })).rejects.toMatchObject({ status: 400 });
  });
});

describe("handing in the token", () => {
  it("counts a visitor once and tells nothing", async () => {
    const visitor = browser(20);
    const token = tokenOf(visitor);
    const before = await counted();
    expect([await hand({ visitor, token }), await hand({ visitor, token })]).toEqual([204, 204]);
    expect((await counted()) - before).toBe(1);
  });

  it("does not count the advocate or a bot", async () => {
    const before = await counted();
    const bot = { ip: "192.0.2.31", userAgent: "Twitterbot/1.0" };
    expect(await hand({ visitor: bot, token: tokenOf(bot) })).toBe(204);
    const visitor = browser(30);
    expect(await hand({ visitor, token: tokenOf(visitor), customerId: made.customerId })).toBe(204);
    expect(await hand({ visitor, token: tokenOf(visitor) })).toBe(204);
    expect(await counted()).toBe(before);
  });

  it("refuses tokens that are tampered with, another's, expired or too young", async () => {
    const visitor = browser(40);
    const before = await counted();
    expect(await hand({ visitor, token: "" })).toBe(400);
    expect(await hand({ visitor, token: `${tokenOf(visitor)}x` })).toBe(400);
    expect(await hand({ visitor, token: tokenOf(browser(41)) })).toBe(400);
    expect(await hand({ visitor, token: tokenOf(visitor, 0) })).toBe(400);
    expect(await hand({ visitor, token: tokenOf(visitor, 601) })).toBe(410);
    expect(await counted()).toBe(before);
  });
});

describe("asking for a link", () => {
  const ask = (call: Call) => form.action({ ...proxied("/proxy/share", { token: "", ...call }), params: {} });
  const query = { productId: "42" };

  it("sends guests to the log-in", async () => {
    const response = await ask({ query });
    expect(response.status).toBe(401);
    expect(await response.text()).toContain('href="/account/login"');
  });

  it.each([{ ...query, productId: "x" }, { other: "42" }])("refuses %j", async (wrong) => {
    expect((await ask({ customerId: made.customerId, query: wrong as Record<string, string> })).status).toBe(404);
  });
});
