import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Shop } from "@prisma/client";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { getProgramme } from "~/modules/earning/programme/programme.server";
import { addProgramme } from "~/modules/earning/programme/add-programme.server";
import { readRuleOverview } from "~/modules/earning/rules/read-rule-overview.server";
import { updateRule } from "~/modules/earning/rules/update-rule.server";
import { jobs } from "~/modules/jobs/registry";
import { choosePlan } from "~/modules/setup/choose-plan.server";
import { launchAsItIs, launchProgramme } from "~/modules/setup/launch-programme.server";
import { proposedItems } from "~/modules/setup/planned-changes";
import { readPlan } from "~/modules/setup/read-plan.server";
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

async function choose(kind: ShopKind, leaveOut: string[] = []) {
  const { launchedKind } = await readSetup(database.prisma, { shopId: shop.id });
  const { changes } = await readPlan(database.prisma, { shop, kind, launchedKind });
  const items = proposedItems(changes).filter((item) => !leaveOut.includes(item));
  const plan = { id: crypto.randomUUID(), kind, share: 500, items };
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
    actor,
    now,
  });

const fashion = ["ORDER", "ACCOUNT", "REVIEW", "NEWSLETTER", "SOCIAL_SHARE", "REFERRAL", "COMEBACK", "BIRTHDAY"];

describe("a programme that staff choose", () => {
  test("changes nothing before it is launched: a new shop earns as it did", async () => {
    const before = await readRuleOverview(database.prisma, { shopId: shop.id });
    await choose("FASHION");
    expect(await readRuleOverview(database.prisma, { shopId: shop.id })).toEqual(before);
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
    const { id, items } = await choose("FASHION", ["REFERRAL", "HOLD"]);
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

test("a launch with the shop's own rules is noted once and changes none of them", async () => {
  const before = await readRuleOverview(database.prisma, { shopId: shop.id });
  await launchAsItIs(database.prisma, { shopId: shop.id, actor, now });
  await launchAsItIs(database.prisma, { shopId: shop.id, actor, now: new Date("2026-07-01T00:00:00Z") });
  expect((await readSetup(database.prisma, { shopId: shop.id })).launchedAt).toEqual(now);
  expect(await readRuleOverview(database.prisma, { shopId: shop.id })).toEqual(before);
});
