import { randomUUID } from "node:crypto";
import type { Shop } from "@prisma/client";
import { signSessionToken } from "@stammtisch/devstore/signing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { listRewardRedemptions } from "~/modules/rewards/list-reward-redemptions.server";
import { listRewards } from "~/modules/rewards/list-rewards.server";
import { redeemReward } from "~/modules/rewards/redeem-reward.server";
import { rewardInput } from "~/modules/rewards/reward-input";
import { saveReward } from "~/modules/rewards/save-reward.server";
import type * as newRoute from "~/routes/app.rewards.new";
import type * as rewardRoute from "~/routes/app.rewards.$id";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { prisma } from "../../setup/owner-prisma";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const USER = 42;
const now = new Date("2026-11-21T12:00:00Z");

let database: TestDatabase;
let routes: { create: typeof newRoute; reward: typeof rewardRoute };
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues(Object.values(jobs));
  routes = { create: await import("~/routes/app.rewards.new"), reward: await import("~/routes/app.rewards.$id") };
});
afterAll(async () => {
  await stopBoss();
  await prisma.$disconnect();
  await database.close();
});
beforeEach(() => enterNewShop());

async function enterNewShop(): Promise<void> {
  shop = await makeShop(prisma, { tierBasis: "POINTS" });
  const session = { shop: shop.domain, state: "", isOnline: true, scope: "", accessToken: "token" };
  const expires = new Date(Date.now() + 3_600_000);
  await prisma.session.create({ data: { ...session, id: `${shop.domain}_${USER}`, expires, userId: BigInt(USER) } });
}

function request(path: string, form?: Record<string, string>): Request {
  const keys = { shop: shop.domain, apiKey: "test-api-key", apiSecret: "test-api-secret" };
  const token = signSessionToken({ ...keys, userId: String(USER), sessionId: "s", now: Date.now() });
  const headers = { authorization: `Bearer ${token}`, "accept-language": "en" };
  return new Request(`https://app.test${path}`, {
    headers,
    ...(form && { method: "POST", body: new URLSearchParams(form) }),
  });
}
const sendNew = (form: Record<string, string>) =>
  routes.create.action({ request: request("/app/rewards/new", form), params: {}, context: {} });
const send = (id: string, form: Record<string, string>) =>
  routes.reward.action({ request: request(`/app/rewards/${id}`, form), params: { id }, context: {} });
const load = (id: string) =>
  routes.reward.loader({ request: request(`/app/rewards/${id}`), params: { id }, context: {} });
const step = (id: string, redemptionId: string, event: string) =>
  send(id, { intent: "step", step: event, redemptionId });

const typed = { kind: "AMOUNT", titleEn: "5 off", points: "500", amount: "5", approval: "AUTOMATIC", enabled: "on" };
const makeReward = (fields: object = {}) =>
  saveReward(prisma, {
    shopId: shop.id,
    newId: randomUUID(),
    input: rewardInput.parse({ kind: "PERK", title: { en: "A gift" }, points: 100, enabled: true, ...fields }),
    now,
  });

async function take(rewardId: string, { firstName = "Ada", requestedAt = now } = {}) {
  const { customerId } = await makeMember(prisma, { shopId: shop.id, firstName, lastName: "Ohm" });
  const to = { shopId: shop.id, customerId };
  await adjustPoints(prisma, { ...to, points: 1_000, reason: "x", actor: "staff:1", key: randomUUID(), now });
  return redeemReward(prisma, { ...to, rewardId, id: randomUUID(), actor: "member", now: requestedAt });
}
const balance = async (customerId: bigint) =>
  (await readBalances(prisma, { shopId: shop.id, customerIds: [customerId] })).get(customerId);

describe("staff make a reward", () => {
  it("once, however often the form is sent, and are led to its page", async () => {
    const newId = randomUUID();
    for (let times = 0; times < 2; times += 1) {
      const led = await sendNew({ ...typed, newId }).catch((thrown: unknown) => thrown);
      expect((led as Response).headers.get("location")).toBe(`/app/rewards/${newId}?saved=1`);
    }
    expect(await listRewards(prisma, { shopId: shop.id })).toMatchObject([
      { id: newId, title: { en: "5 off" }, points: 500, amountMinor: 500n, enabled: true, cancellable: false },
    ]);
  });

  it("and read at the field what is wrong, also what only the shop knows", async () => {
    const missing = await sendNew({ ...typed, titleEn: "", amount: "" });
    expect(missing.reply).toMatchObject({ error: { titleEn: ["REQUIRED"], amount: ["REQUIRED"] } });
    const unknown = await sendNew({ ...typed, tierIds: randomUUID() });
    expect(unknown.reply).toMatchObject({ error: { tierIds: ["INVALID"] } });
    expect(await listRewards(prisma, { shopId: shop.id })).toEqual([]);
  });
});

describe("the page of a reward", () => {
  it("changes it, and keeps its title in a language that the form does not have", async () => {
    const { id } = await makeReward({ title: { en: "A gift", fr: "Un cadeau" } });
    const form = { kind: "PERK", titleEn: "A mug", titleDe: "Eine Tasse", points: "1,200", approval: "STAFF" };
    expect(await send(id, form)).toEqual({ reply: null, toast: "rewards:saved" });
    expect(await listRewards(prisma, { shopId: shop.id })).toMatchObject([
      { title: { en: "A mug", de: "Eine Tasse", fr: "Un cadeau" }, points: 1_200, approval: "STAFF", enabled: false },
    ]);
  });

  it("deletes it", async () => {
    const { id } = await makeReward();
    const led = await send(id, { intent: "remove" }).catch((thrown: unknown) => thrown);
    expect((led as Response).headers.get("location")).toBe("/app/rewards?removed=1");
    expect(await listRewards(prisma, { shopId: shop.id })).toEqual([]);
    expect(await load(id).catch((thrown: unknown) => (thrown as Response).status)).toBe(404);
  });

  it("holds the rewards to compare with, and only tiers that still exist", async () => {
    const [tier, gone] = [await makeTier(prisma, { shopId: shop.id }), await makeTier(prisma, { shopId: shop.id })];
    const { id } = await makeReward({ tierIds: [tier.id, gone.id] });
    await makeReward({ kind: "AMOUNT", amount: "5.00", title: { en: "Five" } });
    await makeReward({ kind: "AMOUNT", amount: "9.00", title: { en: "Off" }, enabled: false });
    await makeReward({ kind: "PERCENT", percent: 10 });
    await prisma.tier.update({ where: { shopId_id: { shopId: shop.id, id: gone.id } }, data: { deletedAt: now } });
    const page = await load(id);
    expect(page).toMatchObject({ tiers: [{ id: tier.id }], tiersGone: true, fields: { tierIds: tier.id } });
    expect(page.others).toEqual([{ title: { en: "Five" }, amountMinor: "500", points: 100 }]);
  });

  it("is no page of another shop", async () => {
    const { id } = await makeReward();
    const taken = await take(id);
    await enterNewShop();
    const own = await makeReward();
    expect(await load(id).catch((thrown: unknown) => (thrown as Response).status)).toBe(404);
    expect(await step(own.id, taken.id, "CANCEL")).toMatchObject({ toast: "rewards:step.unchanged" });
  });
});

describe("redemptions", () => {
  it("stand with the member's name and what staff can do, what waits for staff first, and looking is noted", async () => {
    const { id } = await makeReward({ approval: "STAFF" });
    const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
    const done = await take(id, { firstName: "Dora", requestedAt: minutes(3) });
    await step(id, done.id, "REJECT");
    const older = await take(id, { firstName: "Otto", requestedAt: minutes(1) });
    const newer = await take(id, { firstName: "Nora", requestedAt: minutes(2) });
    const { redemptions } = await load(id);
    expect(redemptions).toMatchObject([
      { id: older.id, memberName: "Otto Ohm", status: "WAITING", steps: ["APPROVE", "REJECT"] },
      { id: newer.id, memberName: "Nora Ohm" },
      { id: done.id, memberName: "Dora Ohm", status: "REJECTED", steps: [] },
    ]);
    const listed = await listRewardRedemptions(prisma, { shopId: shop.id, rewardId: id, limit: 2 });
    expect(listed.map((one) => one.id)).toEqual([older.id, newer.id]);
    const page = "/app/rewards/:id";
    expect(await prisma.customerAccess.findFirst({ where: { shopId: shop.id } })).toMatchObject({ page });
  });

  it("are approved, done and cancelled; what changes nothing says so", async () => {
    const { id } = await makeReward({ approval: "STAFF" });
    const [one, two] = [await take(id), await take(id)];
    expect(await step(id, one.id, "FULFIL")).toMatchObject({ toast: "rewards:step.unchanged" });
    expect(await step(id, one.id, "APPROVE")).toMatchObject({ toast: "rewards:step.APPROVE.done" });
    expect(await step(id, one.id, "FULFIL")).toMatchObject({ toast: "rewards:step.FULFIL.done" });
    expect(await step(id, one.id, "CANCEL")).toMatchObject({ toast: "rewards:step.unchanged" });
    expect(await balance(one.customerId)).toMatchObject({ available: 900, reserved: 0 });
    await step(id, two.id, "APPROVE");
    expect(await step(id, two.id, "CANCEL")).toMatchObject({ toast: "rewards:step.CANCEL.done" });
    expect(await balance(two.customerId)).toMatchObject({ available: 1_000, reserved: 0 });
  });

  it("are rejected with the team's reason and a word to the member, and stand under what was decided", async () => {
    const { id } = await makeReward({ approval: "STAFF" });
    const taken = await take(id);
    const form = { intent: "step", step: "REJECT", redemptionId: taken.id, note: "Sold out", memberText: "Sorry!" };
    expect(await send(id, form)).toMatchObject({ toast: "rewards:step.REJECT.done" });
    expect(await balance(taken.customerId)).toMatchObject({ available: 1_000, reserved: 0 });
    const decisions = await prisma.decision.findMany({ where: { shopId: shop.id, itemId: taken.id } });
    const [verdict, actor] = ["REJECTED", `staff:${USER}`];
    expect(decisions).toMatchObject([{ kind: "REDEMPTION", verdict, actor, note: "Sold out", memberText: "Sorry!" }]);
  });

  it.each([
    ["USE", "4f3e2d1c-0b9a-4877-9665-54433221100f"],
    ["CANCEL", "7"],
  ])("take no other step: %s of %s", async (event, redemptionId) => {
    const { id } = await makeReward();
    expect(await step(id, redemptionId, event).catch((thrown: unknown) => (thrown as Response).status)).toBe(400);
  });
});
