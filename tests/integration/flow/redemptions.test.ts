import { createHmac, randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { decideItems } from "~/modules/approvals/decide-items.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { saveReward } from "~/modules/rewards/save-reward.server";
import { action as approve } from "~/routes/flow.approve-award";
import { action as cancel } from "~/routes/flow.cancel-redemption";
import { action as redeem } from "~/routes/flow.redeem-reward";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let shop: Shop;
let customerId: bigint;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(prisma);
  ({ customerId } = await makeMember(prisma, { shopId: shop.id }));
  const given = { customerId, points: 1_000, reason: "x", actor: "staff:1", key: randomUUID(), now };
  await adjustPoints(prisma, { shopId: shop.id, ...given });
  await prisma.flowTriggerUse.create({
    data: { shopId: shop.id, definitionId: "flow-reward-redeemed", inUse: true, reportedAt: now },
  });
});

async function run(action: typeof redeem, properties: object, runId = "run-1") {
  const body = JSON.stringify({ shopify_domain: shop.domain, action_run_id: runId, properties });
  const signature = createHmac("sha256", "test-api-secret").update(body).digest("base64");
  const headers = { "content-type": "application/json", "x-shopify-hmac-sha256": signature };
  const request = new Request("https://app.test/flow", { method: "POST", body, headers });
  const response = await action({ request, params: {}, context: {} });
  return { status: response.status, code: ((await response.json()) as { code?: string }).code };
}
const makeReward = async (fields: object = {}) => {
  const input = rewardInput.parse({ kind: "PERK", title: { en: "Tea" }, points: 400, enabled: true, ...fields });
  return (await saveReward(prisma, { shopId: shop.id, newId: randomUUID(), input, now })).id;
};
const take = (rewardId: string, actor = "member") =>
  redeemReward(prisma, { shopId: shop.id, customerId, rewardId, id: randomUUID(), actor, now });
const balance = async () => {
  const balances = await readBalances(prisma, { shopId: shop.id, customerIds: [customerId] });
  return [balances.get(customerId)?.available, balances.get(customerId)?.reserved];
};
const redeemed = () => prisma.redemption.findMany({ where: { shopId: shop.id }, orderBy: { requestedAt: "asc" } });
/** Triggers sent for this shop so far. */
const started = async () => {
  const sent = await prisma.$queryRaw<{ handle: string; payload: object }[]>`
    SELECT data->>'handle' AS handle, data->'payload' AS payload FROM pgboss.job
    WHERE name = ${jobs.sendFlowTriggers.name} AND (data->>'shopId')::int = ${shop.id} ORDER BY created_on`;
  return sent;
};

it("redeems a reward for a member, once for each run", async () => {
  const of = { customer_id: Number(customerId), reward_id: await makeReward(), points: "" };
  for (let times = 0; times < 2; times += 1) expect(await run(redeem, of)).toMatchObject({ status: 200 });
  expect(await balance()).toEqual([600, 400]);
  expect(await run(redeem, of, "run-2")).toMatchObject({ status: 200 });
  expect(await run(redeem, of, "run-3")).toEqual({ status: 409, code: "INSUFFICIENT_POINTS" });
  expect(await redeemed()).toMatchObject([{ actor: "flow:run-1" }, { actor: "flow:run-2" }]);
  expect(await started()).toEqual([]);
});

it("takes as many points of a slider as the workflow says", async () => {
  const slider = { kind: "SLIDER", pointsPerUnit: 100, unit: "1.00", minPoints: 100, maxPoints: 500 };
  const input = rewardInput.parse({ ...slider, title: { en: "As you like" }, enabled: true });
  const { id } = await saveReward(prisma, { shopId: shop.id, newId: randomUUID(), input, now });
  const of = { customer_id: Number(customerId), reward_id: id };
  expect(await run(redeem, { ...of, points: "300.0" })).toMatchObject({ status: 200 });
  expect(await balance()).toEqual([700, 300]);
  expect(await run(redeem, of, "run-2")).toEqual({ status: 422, code: "POINTS_INVALID" });
});

it("cancels a redemption, also when the run comes twice; what was given stays", async () => {
  const [back, given] = [await take(await makeReward()), await take(await makeReward())];
  for (let times = 0; times < 2; times += 1)
    expect(await run(cancel, { redemption_id: back.id })).toMatchObject({ status: 200 });
  expect(await balance()).toEqual([600, 400]);
  await prisma.redemption.updateMany({ where: { id: given.id }, data: { status: "FULFILLED", endedAt: now } });
  expect(await run(cancel, { redemption_id: given.id })).toEqual({ status: 409, code: "REDEMPTION_NOT_OPEN" });
  expect(await run(cancel, { redemption_id: randomUUID() })).toEqual({ status: 404, code: "REDEMPTION_NOT_FOUND" });
  const other = await makeShop(prisma);
  shop = other;
  expect(await run(cancel, { redemption_id: given.id })).toMatchObject({ status: 404 });
});

it("triggers tell what was redeemed, and what waits for staff until they approve it", async () => {
  const rewardId = await makeReward({ approval: "STAFF", title: { en: "Tea", de: "Tee" } });
  const { id } = await take(rewardId);
  const payload = { customer_id: Number(customerId), points: 400, reward: "Tea", kind: "PERK" };
  const of = { ...payload, "reward id": rewardId, "redemption id": id };
  expect(await started()).toEqual([{ handle: "flow-redemption-waits", payload: of }]);
  await decideItems(prisma, { shopId: shop.id, ids: [id], verdict: "APPROVED", actor: "staff:1", now });
  expect(await started()).toMatchObject([{}, { handle: "flow-reward-redeemed", payload: of }]);
});

it("a workflow approves what waits by its id, and starts no other by that", async () => {
  const { id } = await take(await makeReward({ approval: "STAFF" }));
  for (let times = 0; times < 2; times += 1)
    expect(await run(approve, { award_id: id })).toMatchObject({ status: 200 });
  expect(await redeemed()).toMatchObject([{ status: "ISSUED" }]);
  expect((await started()).map(({ handle }) => handle)).toEqual(["flow-redemption-waits"]);
});
