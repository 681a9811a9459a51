import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { readExpiryPolicy } from "~/modules/expiry/read-expiry.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import type * as previewRoute from "~/routes/app.earn.rules.programme_.expiry-preview";
import type * as programmeRoute from "~/routes/app.earn.rules.programme";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const USER = 42;
const path = "/app/earn/rules/programme";
let database: TestDatabase;
let routes: { programme: typeof programmeRoute; preview: typeof previewRoute };
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  routes = {
    programme: await import("~/routes/app.earn.rules.programme"),
    preview: await import("~/routes/app.earn.rules.programme_.expiry-preview"),
  };
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma, {});
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await prisma.session.create({ data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER) } });
});

function request(address: string, form?: Record<string, string>): Request {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const token = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const headers = { authorization: `Bearer ${token}`, "accept-language": "en" };
  return new Request(`https://app.test${address}`, {
    headers,
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
}
const load = () => routes.programme.loader({ request: request(path), params: {}, context: {} });
const named = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).map(([name, typed]) => [`expiry.${name}`, typed]));
async function save(expiry: Record<string, string>) {
  const { programme, membership } = await load();
  const form = { ...programme, ...membership, ...named(expiry) };
  return routes.programme.action({ request: request(path, form), params: {}, context: {} });
}
const preview = (expiry: Record<string, string>) =>
  routes.preview.loader({
    request: request(`${path}/expiry-preview?${new URLSearchParams(named(expiry))}`),
    params: {},
    context: {},
  });
const policy = () => readExpiryPolicy(prisma, { shopId: shop.id });
const published = () => prisma.$queryRaw<unknown[]>`
  SELECT 1 FROM pgboss.job WHERE name = ${jobs.publishAllCards.name} AND (data->>'shopId')::int = ${shop.id}`;

const inactivity = { mode: "AFTER_INACTIVITY", months: "18", graceDays: "60", ORDER: "on" };

describe("the basic settings", () => {
  it("say when points expire, and keep what a mode does not ask for", async () => {
    expect(await save(inactivity)).toMatchObject({ reply: null, toast: "programme.saved" });
    expect((await load()).expiry).toMatchObject({ mode: "AFTER_INACTIVITY", months: "18", ORDER: "on", EARN: "" });
    expect(await published()).toHaveLength(1);
    await save({ mode: "NONE" });
    expect(await policy()).toMatchObject({ mode: "NONE", months: 18, graceDays: 60, activities: ["ORDER"] });
  });

  it("publish no cards where nothing about the expiry changes", async () => {
    const { expiry } = await load();
    expect(await save(expiry)).toMatchObject({ reply: null });
    expect(await published()).toEqual([]);
  });

  it("are not saved, not even in part, while something about the expiry is missing", async () => {
    const { version } = await load();
    const answer = await save({ ...inactivity, months: "" });
    expect(answer.reply?.error).toEqual({ "expiry.months": ["REQUIRED"] });
    expect([await policy(), (await load()).version]).toMatchObject([{ mode: "NONE" }, version]);
  });
});

it("before it is saved, it is said who loses how much and when; an incomplete form has no answer", async () => {
  const { customerId } = await makeMember(prisma, { shopId: shop.id });
  const now = new Date("2026-01-31T12:00:00Z");
  await adjustPoints(prisma, { shopId: shop.id, customerId, points: 40, reason: "x", actor: "staff:1", key: "a", now });
  const asked = { mode: "AFTER_MONTHS", months: "120", graceDays: "0" };
  expect(await preview(asked)).toEqual({
    preview: {
      members: 1,
      points: 40,
      firstOn: "2036-01-31",
      months: [{ month: "2036-01", members: 1, points: 40 }],
    },
  });
  expect(await preview({ ...asked, months: "x" })).toEqual({ preview: null });
  expect(await policy()).toMatchObject({ mode: "NONE" });
});
