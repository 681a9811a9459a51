import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { publishMemberCards } from "~/jobs/publish-member-cards";
import { syncFriendDiscount } from "~/jobs/sync-friend-discount";
import { getBoss, stopBoss } from "~/lib/queue.server";
import { action, loader } from "~/routes/proxy.referral";
import { proxySignature } from "../../../devstore/storefront/app-proxy";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

let database: TestDatabase;
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  const boss = await getBoss();
  for (const job of [publishMemberCards, syncFriendDiscount]) await boss.createQueue(job.name, job.queue);
  shop = await makeShop(database.prisma);
  ({ customerId } = await makeMember(database.prisma, { shopId: shop.id }));
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

function signedUrl(customer: bigint | null, secret = "test-api-secret"): string {
  const query = new URLSearchParams({
    ...{ shop: shop.domain, path_prefix: "/apps/stammtisch", logged_in_customer_id: customer?.toString() ?? "" },
    timestamp: String(Math.floor(Date.now() / 1000)),
  });
  query.set("signature", proxySignature(query, secret));
  return `https://app.test/proxy/referral?${query}`;
}

const args = (url: string, init?: RequestInit) => ({ request: new Request(url, init), params: {}, context: {} });
const form = (returnTo: string): RequestInit => ({
  method: "POST",
  body: new URLSearchParams({ return_to: returnTo }),
});

it("gives the member one link, the same at each request", async () => {
  const answers = await Promise.all([loader(args(signedUrl(customerId))), loader(args(signedUrl(customerId)))]);
  const [first, second] = await Promise.all(answers.map((answer) => answer.json() as Promise<{ code: string }>));
  expect(first).toEqual({ code: first?.code, url: `/discount/${first?.code}?redirect=/` });
  expect(second).toEqual(first);
  expect(answers[0]?.headers.get("cache-control")).toBe("no-store");
  const accept = { accept: "application/json" };
  expect(await (await action(args(signedUrl(customerId), { method: "POST", headers: accept }))).json()).toEqual(first);
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
  expect((await loader(args(signedUrl(null)))).status).toBe(401);
  expect((await action(args(signedUrl(null), form("/account")))).headers.get("location")).toBe("/account/login");
  expect((await loader(args(signedUrl(999n)))).status).toBe(404);
});

it("refuses what Shopify has not signed", async () => {
  await expect(loader(args(signedUrl(customerId, "another secret")))).rejects.toMatchObject({ status: 400 });
});
