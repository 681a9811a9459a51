import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stopBoss } from "~/lib/queue.server";
import type * as Page from "~/routes/proxy.s.$code";
import type * as Form from "~/routes/proxy.share";
import { redactCustomer } from "~/modules/compliance/redact-customer.server";
import { memberFormToken } from "~/platform/member-form-token.server";
import { PROXY_CHANGES_LIMIT, PROXY_LIMIT, SHARE_LINKS_LIMIT } from "~/lib/rate-limits";
import { issueToken } from "~/modules/sharing/visit-token.server";
import { shareDay } from "~/modules/sharing/share-day";
import { visitorHash } from "~/modules/sharing/visitor-hash.server";
import { prisma } from "../../setup/owner-prisma";
import { proxySignature } from "@stammtisch/devstore/signing";
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
  domain?: string;
}

/** A request as Shopify's app proxy signs it. */
function proxied(path: string, { visitor = browser(2), language = "en", secret, domain, ...call }: Call = {}) {
  const query = new URLSearchParams({
    ...call.query,
    shop: domain ?? made.shop.domain,
    logged_in_customer_id: call.customerId?.toString() ?? "",
    path_prefix: "/apps/stammtisch",
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set("signature", proxySignature(query, secret ?? "test-api-secret"));
  const headers = {
    "user-agent": visitor.userAgent,
    "x-forwarded-for": `198.51.100.1, ${visitor.ip}`,
    "accept-language": language,
    ...call.headers,
  };
  const own = call.customerId && {
    form_token: memberFormToken({ shopId: made.shop.id, customerId: call.customerId }),
  };
  const fields = () => new URLSearchParams({ token: call.token ?? "", ...own });
  const body = call.token === undefined ? {} : { method: "POST", body: fields() };
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

describe("who looks for links", () => {
  /** The response without the parts that are random for each page. */
  const shown = async (response: Response) => {
    const all = JSON.stringify([response.status, [...response.headers], await response.text()]);
    return all.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "").replace(/data-token=\\"[^"]*"/, "");
  };

  it("is answered alike for codes that nobody has, that another shop has, or whose member was deleted", async () => {
    const foreign = await makeShareShop(database);
    const gone = await makeShareShop(database);
    const payload = { customer: { id: Number(gone.customerId) } };
    await redactCustomer(database.prisma, { shopId: gone.shop.id, payload, now: new Date() });
    const answers = [];
    for (const code of ["ZZZZZZZZ", "22222222", foreign.code, "x", "%00"]) answers.push(await shown(await open(code)));
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^\[404,/);
    const domain = gone.shop.domain;
    expect(await shown(await open(gone.code, { domain }))).toEqual(answers[0]);
  });

  it("learns nothing of whose a code is: to the member their own link looks like another's", async () => {
    const toMember = await shown(await open(made.code, { customerId: made.customerId }));
    expect(await shown(await open(made.code, { customerId: 999_999n }))).toBe(toMember);
    expect(await shown(await open(made.code))).toBe(toMember);
  });

  it("is told the same by handing in a token for any code", async () => {
    const answers = [];
    for (const code of [made.code, "ZZZZZZZZ", (await makeShareShop(database)).code]) {
      const sent = page.action({ ...proxied(`/proxy/s/${code}`, { token: "abc" }), params: { code } });
      answers.push(await shown(await sent.catch((thrown: unknown) => thrown as Response)));
    }
    expect(new Set(answers).size).toBe(1);
  });
});

describe("who asks too often", () => {
  const many = async (count: number, ask: () => Promise<Response>) => {
    let last = await ask().catch((thrown: unknown) => thrown as Response);
    for (let number = 1; number < count && last.status !== 429; number += 1)
      last = await ask().catch((thrown: unknown) => thrown as Response);
    return last;
  };

  it("gets a page in both languages that says when to try again", async () => {
    const visitor = browser(77);
    const refused = await many(PROXY_LIMIT.burst * 3, () => open("ZZZZZZZZ", { visitor }));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("cache-control")).toBe("no-store");
    const html = await refused.text();
    expect(html).toContain("Please try again");
    expect(html).toContain('lang="de"');
    // Another guest, and a customer behind the same address, are not concerned.
    expect((await open(made.code, { visitor: browser(78) })).status).toBe(200);
    expect((await open(made.code, { visitor, customerId: 888_888n })).status).toBe(200);
  });

  it("gets JSON where JSON was asked for, and changes have a limit of their own", async () => {
    const visitor = browser(79);
    const headers = { accept: "application/json" };
    const sent = () =>
      page.action({ ...proxied("/proxy/s/X", { visitor, token: "x", headers }), params: { code: made.code } });
    const refused = await many(PROXY_CHANGES_LIMIT.burst * 3, sent);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: "TOO_MANY_REQUESTS" });
    expect((await open(made.code, { visitor })).status).toBe(200);
  });

  it("for links is held back before Shopify is asked, each member alone", async () => {
    const ask = (customerId: bigint) => () =>
      form.action({ ...proxied("/proxy/share", { token: "", customerId, query: { productId: "42" } }), params: {} });
    // Nothing answers for Shopify here: what is not held back fails there.
    const outcome = (work: Promise<Response>) =>
      work.then(
        ({ status }) => status,
        (thrown: unknown) => (thrown instanceof Response ? thrown.status : "asked"),
      );
    const outcomes: (number | string)[] = [];
    for (let number = 0; number <= SHARE_LINKS_LIMIT.burst; number += 1)
      outcomes.push(await outcome(ask(made.customerId)()));
    expect(outcomes.slice(0, -1)).toEqual(Array(SHARE_LINKS_LIMIT.burst).fill("asked"));
    expect(outcomes.at(-1)).toBe(429);
    expect(await outcome(ask(777_777n)())).toBe("asked");
  });
});

describe("asking for a link", () => {
  const ask = (call: Call) => form.action({ ...proxied("/proxy/share", { token: "", ...call }), params: {} });
  const query = { productId: "42" };

  it("sends guests to the log-in", async () => {
    const response = await ask({ query });
    expect(await response.text()).toContain("/customer_authentication/login?return_to=");
  });

  it.each([{ ...query, productId: "x" }, { other: "42" }])("refuses %j", async (wrong) => {
    expect((await ask({ customerId: made.customerId, query: wrong as Record<string, string> })).status).toBe(404);
  });
});
