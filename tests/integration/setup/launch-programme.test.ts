import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Shop } from "@prisma/client";
import { rewardTitles } from "~/components/setup/reward-titles";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { addProgramme } from "~/modules/earning/programme/add-programme.server";
import { readRuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { updateRule } from "~/modules/earning/rules/update-rule.server";
import { jobs } from "~/modules/jobs/registry";
import { archiveReward, changeReward } from "~/modules/rewards/save-reward.server";
import { listRewards } from "~/modules/rewards/list-rewards.server";
import type { RewardTitle } from "~/modules/rewards/reward-title";
import { choosePlan } from "~/modules/setup/choose-plan.server";
import { launchAsItIs, launchProgramme } from "~/modules/setup/launch-programme.server";
import { proposedItems } from "~/modules/setup/planned-changes";
import { readPlan } from "~/modules/setup/read-plan.server";
import { rewardItems } from "~/modules/setup/reward-presets";
import { readSetup } from "~/modules/setup/setup-row.server";
import type { ShopKind } from "~/modules/setup/shop-kinds";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const now = new Date("2026-06-01T12:00:00Z");
const actor = "staff:1";

let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishStorefront, jobs.readRuleData]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma, { orderRule: false });
  await addProgramme(database.prisma, { shopId: shop.id, currency: shop.currency, now: shop.installedAt });
});

const rulesOn = async () => {
  const { rules } = await readRuleOverview(database.prisma, { shopId: shop.id });
  return rules.filter(({ enabled }) => enabled).map(({ event }) => event);
};
const ruleOf = async (event: string) => {
  const { rules } = await readRuleOverview(database.prisma, { shopId: shop.id });
  return rules.find((rule) => rule.event === event)!;
};

const rewards = () => listRewards(database.prisma, { shopId: shop.id });
const rewardTerms = async () =>
  (await rewards()).map(({ kind, title, points, amountMinor, enabled }) => ({
    kind,
    de: (title as RewardTitle).de,
    points,
    amount: amountMinor && Number(amountMinor),
    enabled,
  }));

async function choose(kind: ShopKind, { leaveOut = [] as string[], share = 500 } = {}) {
  const { launchedKind } = await readSetup(database.prisma, { shopId: shop.id });
  const { changes } = await readPlan(database.prisma, { shop, kind, launchedKind });
  const items = [...proposedItems(changes), ...rewardItems].filter((item) => !leaveOut.includes(item));
  const plan = { id: crypto.randomUUID(), kind, share, items };
  await choosePlan(database.prisma, { shopId: shop.id, plan });
  return plan;
}

async function seen(): Promise<string> {
  const { version } = await readPlan(database.prisma, { shop, kind: "OTHER", launchedKind: null });
  return version;
}
const launch = async (id: string, version?: string) =>
  launchProgramme(database.prisma, {
    shopId: shop.id,
    launch: { id, seen: version ?? (await seen()) },
    titleOf: await rewardTitles(shop.currency),
    actor,
    now,
  });

const fashion = ["ORDER", "ACCOUNT", "REVIEW", "NEWSLETTER", "SOCIAL_SHARE", "REFERRAL", "COMEBACK", "BIRTHDAY"];

describe("a programme that staff choose", () => {
  test("changes nothing before it is launched: a new shop earns as it did", async () => {
    const before = await readRuleOverview(database.prisma, { shopId: shop.id });
    await choose("FASHION");
    expect(await readRuleOverview(database.prisma, { shopId: shop.id })).toEqual(before);
    expect(await rewards()).toEqual([]);
    expect(await rulesOn()).toEqual(["ORDER"]);
    expect((await readSetup(database.prisma, { shopId: shop.id })).launchedAt).toBeNull();
  });

  test("takes effect as a whole when it is launched, from then on, and is announced to the shop once", async () => {
    const { id } = await choose("FASHION");
    await launch(id);
    expect(await rulesOn()).toEqual(fashion);
    expect(await ruleOf("BIRTHDAY")).toMatchObject({ enabledAt: now, points: 100, limits: { perYear: 1 } });
    // The rule for orders was on: what it counts goes on.
    expect((await ruleOf("ORDER")).enabledAt).toBeNull();
    const { programme } = await getProgramme(database.prisma, { shopId: shop.id });
    expect(programme.holdDays).toBe(30);
    const setup = await readSetup(database.prisma, { shopId: shop.id });
    expect(setup).toMatchObject({ draft: null, launchedKind: "FASHION", hundredPoints: 500, launchedAt: now });
  });

  test("launched twice, even at the same time, gives one set of rules", async () => {
    await database.prisma.earningRule.updateMany({
      where: { shopId: shop.id, event: "BIRTHDAY" },
      data: { deletedAt: shop.installedAt, enabled: false },
    });
    const { id } = await choose("FASHION");
    const version = await seen();
    await Promise.all([launch(id, version), launch(id, version), launch(id, version)]);
    await launch(id, version);
    expect((await rulesOn()).toSorted()).toEqual(fashion.toSorted());
    expect(await rewards()).toHaveLength(3);
  });

  test("sent again after its launch is no new draft", async () => {
    const plan = await choose("GIFTS");
    await launch(plan.id);
    await choosePlan(database.prisma, { shopId: shop.id, plan });
    expect((await readSetup(database.prisma, { shopId: shop.id })).draft).toBeNull();
  });

  test("leaves alone what was left out, and what the merchant has set", async () => {
    const birthday = await ruleOf("BIRTHDAY");
    await updateRule(database.prisma, { shopId: shop.id, id: birthday.id, input: { points: 777 }, now });
    const { id, items } = await choose("FASHION", { leaveOut: ["REFERRAL", "HOLD"] });
    expect(items).not.toContain("BIRTHDAY");
    await launch(id);
    expect(await rulesOn()).toEqual(fashion.filter((event) => event !== "REFERRAL" && event !== "BIRTHDAY"));
    expect((await ruleOf("BIRTHDAY")).points).toBe(777);
    expect((await getProgramme(database.prisma, { shopId: shop.id })).programme.holdDays).toBe(14);
  });

  test("is not launched when a rule is no longer what staff saw", async () => {
    const { id } = await choose("FASHION");
    const version = await seen();
    const review = await ruleOf("REVIEW");
    await updateRule(database.prisma, { shopId: shop.id, id: review.id, input: { points: 5 }, now });
    await expect(launch(id, version)).rejects.toMatchObject({ code: "RULES_CHANGED", status: 409 });
    expect(await rulesOn()).toEqual(["ORDER"]);
  });

  test("gives way to the one chosen after it", async () => {
    const first = await choose("FASHION");
    await choose("FURNITURE");
    await expect(launch(first.id)).rejects.toMatchObject({ code: "PLAN_GONE", status: 409 });
    expect(await rulesOn()).toEqual(["ORDER"]);
  });

  test("can be followed by another, whose values take the place of the first one's", async () => {
    const first = await choose("GIFTS");
    await launch(first.id);
    const { points } = await ruleOf("REVIEW");
    const second = await choose("FASHION");
    await launch(second.id);
    expect([points, (await ruleOf("REVIEW")).points]).toEqual([30, 50]);
  });

  test("belongs to its shop", async () => {
    const { id } = await choose("FASHION");
    const version = await seen();
    const own = shop;
    shop = await makeShop(database.prisma);
    await expect(launch(id, version)).rejects.toMatchObject({ code: "PLAN_GONE" });
    expect((await readSetup(database.prisma, { shopId: own.id })).draft?.id).toBe(id);
  });
});

describe("the rewards of a programme", () => {
  const gift = { kind: "PERK", de: "Ein kleines Geschenk im nächsten Paket", amount: null, enabled: true };
  const off = (euros: number, points: number) => ({
    kind: "AMOUNT",
    de: `${euros}\u00a0€ Rabatt`,
    points,
    amount: euros * 100,
    enabled: true,
  });

  test("are there with its launch, for as many points as the share makes of them", async () => {
    await launch((await choose("FASHION")).id);
    // By 5% of revenue, 100 points are worth 5.00.
    expect(await rewardTerms()).toEqual([off(5, 100), { ...gift, points: 100 }, off(15, 300)]);
    const titles = (await rewards()).map(({ title }) => (title as RewardTitle).en);
    expect(titles).toEqual(["€5 off", "A small gift in your next parcel", "€15 off"]);
  });

  test("only those that staff chose", async () => {
    await launch((await choose("FASHION", { leaveOut: ["REWARD_PERK"] })).id);
    expect(await rewardTerms()).toEqual([off(5, 100), off(15, 300)]);
  });

  test("of another programme take the place of the first one's, and are no second set", async () => {
    await launch((await choose("FASHION")).id);
    await launch((await choose("GIFTS", { share: 200 })).id);
    expect(await rewardTerms()).toEqual([
      { ...gift, de: "Geschenkverpackung mit Karte", points: 200 },
      off(5, 250),
      off(10, 500),
    ]);
  });

  test("one that was left out of the next programme stays as the merchant has it", async () => {
    await launch((await choose("FASHION")).id);
    const [small] = await rewards();
    await changeReward(database.prisma, { shopId: shop.id, id: small!.id, given: { points: 90 }, now });
    await launch((await choose("GIFTS", { leaveOut: ["REWARD_SMALL"] })).id);
    expect(await rewardTerms()).toContainEqual(off(5, 90));
  });

  test("one that was deleted comes back with the next launch that has it", async () => {
    await launch((await choose("FASHION")).id);
    const [small] = await rewards();
    await archiveReward(database.prisma, { shopId: shop.id, id: small!.id, now });
    expect(await rewards()).toHaveLength(2);
    await launch((await choose("FASHION")).id);
    expect(await rewardTerms()).toContainEqual(off(5, 100));
  });

  test("are not launched when one of them is no longer what staff saw", async () => {
    await launch((await choose("FASHION")).id);
    const { id } = await choose("GIFTS");
    const version = await seen();
    const [small] = await rewards();
    const later = new Date(now.getTime() + 1_000);
    await changeReward(database.prisma, { shopId: shop.id, id: small!.id, given: { points: 90 }, now: later });
    await expect(launch(id, version)).rejects.toMatchObject({ code: "RULES_CHANGED", status: 409 });
    expect(await rewardTerms()).toContainEqual(off(5, 90));
  });
});

test("a launch with the shop's own rules is noted once and changes none of them", async () => {
  const before = await readRuleOverview(database.prisma, { shopId: shop.id });
  await launchAsItIs(database.prisma, { shopId: shop.id, actor, now });
  await launchAsItIs(database.prisma, { shopId: shop.id, actor, now: new Date("2026-07-01T00:00:00Z") });
  expect((await readSetup(database.prisma, { shopId: shop.id })).launchedAt).toEqual(now);
  expect(await readRuleOverview(database.prisma, { shopId: shop.id })).toEqual(before);
});
