import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { giveLink } from "~/modules/earning/referrals/referral-link.server";
import { loader as openLink } from "~/routes/proxy.r.$code";
import { memberFormToken } from "~/platform/member-form-token.server";
import { action } from "~/routes/proxy.referral";
import { proxySignature } from "@stammtisch/devstore/signing";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishMemberCards, jobs.syncFriendDiscount]);
  shop = await makeShop(database.prisma);
  ({ customerId } = await makeMember(database.prisma, { shopId: shop.id }));
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

function signedUrl(customer: bigint | null, secret = "test-api-secret", path = "referral"): string {
  const query = new URLSearchParams({
    shop: shop.domain,
    path_prefix: "/apps/stammtisch",
    logged_in_customer_id: customer?.toString() ?? "",
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set("signature", proxySignature(query, secret));
  return `https://app.test/proxy/${path}?${query}`;
}

const args = (url: string, init?: RequestInit) => ({ request: new Request(url, init), params: {}, context: {} });
const form = (returnTo: string, customer = customerId): RequestInit => ({
  method: "POST",
  body: new URLSearchParams({
    form_token: memberFormToken({ shopId: shop.id, customerId: customer }),
    return_to: returnTo,
  }),
});
const asJson = (init: RequestInit): RequestInit => ({ ...init, headers: { accept: "application/json" } });

it("gives the member one link, the same at each request", async () => {
  const ask = () => action(args(signedUrl(customerId), asJson(form("/account"))));
  const answers = await Promise.all([ask(), ask()]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.json() as Promise<{ code: string }>));
  expect(first).toEqual({ code: expect.stringMatching(/^[A-Z2-9]{8}$/) as string });
  expect(second).toEqual(first);
  expect(answers[0]?.headers.get("cache-control")).toBe("no-store");
});

it.each([
  ["/account", "/account#stammtisch-referral-made"],
  ["//elsewhere.test", "/#stammtisch-referral-made"],
  ["https://elsewhere.test/", "/#stammtisch-referral-made"],
])("sends the form's %s back into the shop", async (returnTo, location) => {
  const answer = await action(args(signedUrl(customerId), form(returnTo)));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, location]);
});

it("knows guests and strangers", async () => {
  expect((await action(args(signedUrl(null), asJson(form("/account"))))).status).toBe(401);
  expect(await (await action(args(signedUrl(null), form("/account")))).text()).toContain("<h1>Please log in</h1>");
  expect((await action(args(signedUrl(999n), asJson(form("/account", 999n))))).status).toBe(404);
});

it("refuses what Shopify has not signed", async () => {
  const forged = args(signedUrl(customerId, "another secret"), form("/account"));
  await expect(action(forged)).rejects.toMatchObject({ status: 400 });
});

describe("the page behind a link", () => {
  const rule = { event: "REFERRAL", enabled: true, points: 500, createdAt: now, updatedAt: now } as const;
  const open = (code: string) => {
    const url = signedUrl(null, "test-api-secret", `r/${code}`);
    return openLink({ request: new Request(url), params: { code }, context: {} });
  };
  const give = async () => (await giveLink(database.prisma, { shopId: shop.id, customerId, now })).code;

  beforeAll(() => database.prisma.earningRule.create({ data: { ...rule, shopId: shop.id, id: crypto.randomUUID() } }));

  it("offers the discount in the shop's theme and notes the code on the cart", async () => {
    const code = await give();
    const answer = await open(code.toLowerCase());
    const liquid = await answer.text();
    expect(answer.headers.get("content-type")).toMatch(/^application\/liquid/);
    expect(liquid).toContain(`name="attributes[_stammtisch_ref]" value="${code}"`);
    expect(liquid).toContain(`name="return_to" value="/discount/${code}?redirect=/#stammtisch-discount-on"`);
    expect(liquid).toContain("10 % off your first order");
    expect(liquid).toContain("10 % auf die erste Bestellung");
  });

  it.each([
    ["nobody's code", () => Promise.resolve("QQQQ2222")],
    ["no code at all", () => Promise.resolve("{{ 'x' }}")],
    [
      "the code of somebody who left",
      async () => {
        const code = await give();
        await database.prisma.member.updateMany({ where: { customerId }, data: { status: "REDACTED" } });
        return code;
      },
    ],
  ])("has a friendly word for %s", async (_name, codeOf) => {
    const answer = await open(await codeOf());
    const liquid = await answer.text();
    expect(answer.status).toBe(200);
    expect(liquid).toContain("This link no longer brings a discount");
    expect(liquid).not.toContain("<form");
    expect(liquid).not.toContain("'x'");
  });
});
