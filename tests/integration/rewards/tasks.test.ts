import { randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { readOpenMatters } from "~/modules/read-models/read-open-matters.server";
import { countDeeds, listDeeds } from "~/modules/rewards/deeds.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { saveReward } from "~/modules/rewards/save-reward.server";
import type * as tasksRoute from "~/routes/app.queue.tasks";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const USER = 42;
const now = new Date("2026-11-21T12:00:00Z");
const minute = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let database: TestDatabase;
let route: typeof tasksRoute;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  route = await import("~/routes/app.queue.tasks");
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma);
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await prisma.session.create({ data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER) } });
});

function request(form?: Record<string, string>): Request {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const token = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  return new Request("https://app.test/app/queue/tasks", {
    headers: { authorization: `Bearer ${token}`, "accept-language": "en" },
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
}
const load = () => route.loader({ request: request(), params: {}, context: {} });
const send = (form: Record<string, string>) => route.action({ request: request(form), params: {}, context: {} });

const makeReward = async (fields: object = {}) => {
  const perk = { kind: "PERK", title: { en: "A gift", de: "Ein Geschenk" }, points: 100, enabled: true };
  const input = rewardInput.parse({ ...perk, ...fields });
  return (await saveReward(prisma, { shopId: shop.id, newId: randomUUID(), input, now })).id;
};
async function take(rewardId: string, at = now) {
  const { customerId } = await makeMember(prisma, { shopId: shop.id, firstName: "Ada", lastName: "Ohm" });
  const to = { shopId: shop.id, customerId };
  await adjustPoints(prisma, { ...to, points: 1_000, reason: "x", actor: "staff:1", key: randomUUID(), now });
  return redeemReward(prisma, { ...to, rewardId, id: randomUUID(), actor: "member", now: at });
}
const balance = async (customerId: bigint) =>
  (await readBalances(prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);

it("perks are tasks, the longest promised first; codes and what still waits for approval are none", async () => {
  const perk = await makeReward({ validDays: 7 });
  const second = await take(perk, minute(2));
  const first = await take(perk, minute(1));
  await take(await makeReward({ approval: "STAFF" }));
  await take(await makeReward({ kind: "AMOUNT", amount: "5.00" }));
  const { tasks } = await load();
  expect(tasks).toMatchObject([
    { id: first.id, rewardId: perk, title: { de: "Ein Geschenk" }, points: 100, memberName: "Ada Ohm" },
    { id: second.id, promisedAt: minute(2).toISOString(), dueAt: "2026-11-28T12:02:00.000Z" },
  ]);
  expect((await readOpenMatters(prisma, { shopId: shop.id, now })).deeds).toEqual({ count: 2, oldest: minute(1) });
});

it("a task is done, and its points are spent, or they are given back; once", async () => {
  const perk = await makeReward();
  const [done, back] = [await take(perk), await take(perk)];
  expect(await send({ step: "FULFIL", redemptionId: done.id })).toEqual({ toast: "rewards:step.FULFIL.done" });
  expect(await send({ step: "CANCEL", redemptionId: back.id })).toEqual({ toast: "rewards:step.CANCEL.done" });
  expect(await send({ step: "CANCEL", redemptionId: done.id })).toEqual({ toast: "rewards:step.unchanged" });
  expect(await balance(done.customerId)).toMatchObject({ available: 900, reserved: 0 });
  expect(await balance(back.customerId)).toMatchObject({ available: 1_000, reserved: 0 });
  expect((await load()).tasks).toEqual([]);
  expect(await countDeeds(prisma, { shopId: shop.id })).toEqual({ count: 0, oldest: null });
  await expect(send({ step: "APPROVE", redemptionId: done.id })).rejects.toMatchObject({ status: 400 });
});

it("tasks are read page by page, also those of one moment, and only the shop's own", async () => {
  const perk = await makeReward();
  const all = [];
  for (const at of [0, 0, 0, 1]) all.push(await take(perk, minute(at)));
  const first = await listDeeds(prisma, { shopId: shop.id, limit: 2 });
  const rest = await listDeeds(prisma, { shopId: shop.id, limit: 2, ...(first.next && { after: first.next }) });
  expect(new Set([...first.rows, ...rest.rows].map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
  expect([rest.rows.at(-1)?.id, rest.next]).toEqual([all[3]?.id, null]);
  const other = await makeShop(prisma);
  expect((await listDeeds(prisma, { shopId: other.id, limit: 2 })).rows).toEqual([]);
});
