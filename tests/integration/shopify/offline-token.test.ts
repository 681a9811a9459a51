import { appHost, signSessionToken } from "@stammtisch/devstore/signing";
import { createStore, revokeOfflineTokens, type Store } from "@stammtisch/devstore/testing";
import { OWNER } from "@stammtisch/devstore/state/staff";
import { setSwitches } from "@stammtisch/devstore/state/store-switches";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { catchUp } from "~/jobs/catch-up";
import { now } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adminFor } from "~/platform/admin-for.server";
import { authenticateAdmin } from "~/platform/authenticate-admin.server";
import { getShop } from "~/shopify/get-shop";
import { localApp } from "../../../scripts/local-app";
import { outside } from "../../setup/outside";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const SHOP = "store-in-test.myshopify.com";
const keys = { apiKey: "test-api-key", apiSecret: "test-api-secret" };
let database: TestDatabase;
let store: Store;
let shopId: number;
let refreshes = 0;
const { fetch: fetchOutside } = outside;

const isRefresh = (init?: RequestInit) => String(init?.body).includes('"grant_type":"refresh_token"');

const toStore: typeof fetch = async (url, init) => {
  if (isRefresh(init)) refreshes += 1;
  return store.app.request(String(url), init);
};

/** What App Bridge sends with each request of a page in the admin. */
async function visit(): Promise<void> {
  const user = { userId: String(OWNER.id), sessionId: "s" };
  const token = signSessionToken({ ...keys, ...user, shop: SHOP, now: store.clock.nowMs() });
  const query = new URLSearchParams({ shop: SHOP, host: appHost(SHOP), embedded: "1" });
  const headers = { authorization: `Bearer ${token}`, "user-agent": "Mozilla/5.0 Chrome/147.0.0.0" };
  shopId = (await authenticateAdmin(new Request(`https://app.test/app?${query}`, { headers }))).shop.id;
}

const ask = async (admin = adminFor) => (await getShop(await admin(shopId))).name;
const isRefused = { code: "SHOPIFY_UNAVAILABLE", status: 503 };
const offline = { shop: SHOP, isOnline: false };
const offlineSession = () => prisma.session.findFirstOrThrow({ where: offline });
const letExpire = () => prisma.session.updateMany({ where: offline, data: { expires: new Date(0) } });
const refusedAt = async () => (await prisma.shop.findUniqueOrThrow({ where: { id: shopId } })).accessRefusedAt;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  const appUrl = "https://app.test";
  store = createStore({ appDir: localApp.dir, dataFile: ":memory:", shop: SHOP, port: 1, appUrl, ...keys });
  outside.fetch = toStore;
  await visit();
  await prisma.shop.update({ where: { id: shopId }, data: { appInstallationId: "gid://shopify/AppInstallation/1" } });
});
beforeEach(async () => {
  outside.fetch = toStore;
  setSwitches(store.state, { tokensWithoutExpiry: false });
  await visit();
  refreshes = 0;
});
afterAll(async () => {
  outside.fetch = fetchOutside;
  await stopBoss();
  await store.close();
  await prisma.$disconnect();
  await database.close();
});

/** Another process waits for the lock, or was not held up by it. */
async function untilAnotherComes(): Promise<void> {
  const waits = async () => {
    const rows = await prisma.$queryRaw<unknown[]>`
      SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`;
    return rows.length > 0 || refreshes > 1;
  };
  await expect.poll(waits).toBe(true);
}

test("a token that ends is refreshed once, however many ask for it at the same time and in whichever process", async () => {
  vi.resetModules();
  const other = await import("~/platform/admin-for.server");
  await letExpire();
  const name = await ask();
  await letExpire();
  refreshes = 0;
  outside.fetch = async (url, init) => {
    const answer = await toStore(url, init);
    if (isRefresh(init)) await untilAnotherComes();
    return answer;
  };
  const all = [adminFor, other.adminFor, adminFor, other.adminFor];
  expect(await Promise.all(all.map((admin) => ask(admin)))).toEqual([name, name, name, name]);
  expect(refreshes).toBe(1);
  outside.fetch = toStore;
  await letExpire();
  expect(await ask()).toBe(name);
});

test("a token without a time of its own ends in an hour", async () => {
  setSwitches(store.state, { tokensWithoutExpiry: true });
  await prisma.session.updateMany({ where: offline, data: { expires: null } });
  await ask();
  expect(refreshes).toBe(1);
  expect((await offlineSession()).expires?.getTime()).toBeGreaterThan(Date.now());
  await ask();
  expect(refreshes).toBe(1);
  await letExpire();
  await ask();
  expect(refreshes).toBe(2);
});

test("a token that Shopify refuses is refreshed, and the call made again", async () => {
  const admin = await adminFor(shopId);
  revokeOfflineTokens(store.state, { refreshToo: false });
  expect((await getShop(admin)).name).toBe(store.state.shop.name);
  expect((await getShop(admin)).name).toBe(store.state.shop.name);
  expect(refreshes).toBe(1);
  expect(await refusedAt()).toBeNull();
});

test("where the refresh token is dead while staff are signed in, the next visit exchanges another and what waited is done", async () => {
  revokeOfflineTokens(store.state, { refreshToo: true });
  await expect(ask()).rejects.toMatchObject(isRefused);
  expect(await refusedAt()).not.toBeNull();
  expect(await prisma.session.count({ where: { shop: SHOP } })).toBe(0);
  await expect(ask()).rejects.toMatchObject(isRefused);
  await visit();
  expect(await ask()).toBe(store.state.shop.name);
  const asked = await prisma.$queryRaw`SELECT data FROM pgboss.job WHERE name = ${jobs.catchUp.name}`;
  expect(asked).toEqual([{ data: { shopId } }]);
  expect(await refusedAt()).not.toBeNull();
  await catchUp.handle([{ id: crypto.randomUUID(), data: { shopId } }], { db: prisma, logger, now, adminFor });
  expect(await refusedAt()).toBeNull();
});

test.each([
  ["an outage", () => new Response("error code: 520", { status: 520 })],
  ["no answer", () => Promise.reject(new TypeError("fetch failed"))],
  ["a wrong secret of the app's", () => Response.json({ error: "invalid_client" }, { status: 401 })],
])("%s while it is refreshed is no refusal: the tokens stay", async (_name, answer) => {
  await letExpire();
  outside.fetch = async () => answer();
  await expect(ask()).rejects.toMatchObject(isRefused);
  outside.fetch = toStore;
  expect(await refusedAt()).toBeNull();
  expect(await ask()).toBe(store.state.shop.name);
});
