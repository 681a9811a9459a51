import { readFileSync } from "node:fs";
import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { listRules } from "~/modules/earning/rules/list-rules.server";
import { deleteRule, updateRule } from "~/modules/earning/rules/update-rule.server";
import { updateProgramme } from "~/modules/earning/programme/update-programme.server";
import { saveShop } from "~/modules/shop-sync/save-shop.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const installed = new Date("2026-11-01T08:00:00Z");
const now = new Date("2026-11-21T12:00:00.740Z");
const toTheSecond = new Date("2026-11-21T12:00:00Z");

let database: TestDatabase;
let shop: Shop;
let count = 0;

const install = () =>
  database.prisma.$transaction((db) =>
    saveShop(db, {
      shopId: shop.id,
      settings: {
        name: "Roastery",
        currency: "EUR",
        timezone: "Europe/Berlin",
        taxesIncluded: true,
        development: false,
        classicAccounts: false,
        appInstallationId: "gid://shopify/AppInstallation/1",
      },
      now: installed,
    }),
  );

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishStorefront, jobs.runImport, jobs.syncFriendDiscount]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});
beforeEach(async () => {
  count += 1;
  shop = await database.prisma.shop.create({
    data: { domain: `rules-${count}.myshopify.com`, name: "New", installedAt: installed },
  });
  await install();
});

const ruleOf = async (event: string) => {
  const found = (await listRules(database.prisma, { shopId: shop.id })).find((rule) => rule.event === event);
  if (!found) throw new Error(`No rule for ${event}`);
  return found;
};
const change = async (event: string, input: Parameters<typeof updateRule>[1]["input"], at = now) =>
  updateRule(database.prisma, { shopId: shop.id, id: (await ruleOf(event)).id, input, now: at });

describe("a new shop", () => {
  it("has one rule for each event, and only paid orders earn, from the first day on", async () => {
    const rules = await listRules(database.prisma, { shopId: shop.id });
    expect(rules.map((rule) => rule.event).toSorted()).toEqual([...earningEventKinds].toSorted());
    expect(rules.filter((rule) => rule.enabled).map((rule) => rule.event)).toEqual(["ORDER"]);
    expect(rules[0]).toMatchObject({ event: "ORDER", enabledAt: null, holdDays: null, unitMinor: 100n });
  });

  it("gets no rule twice, and none back that was deleted", async () => {
    await deleteRule(database.prisma, { shopId: shop.id, id: (await ruleOf("SURVEY")).id, now });
    await install();
    expect(await listRules(database.prisma, { shopId: shop.id })).toHaveLength(earningEventKinds.length - 1);
  });
});

it("was given the same rules by the migration, if it was there before", async () => {
  const shown = async () => {
    const rules = await listRules(database.prisma, { shopId: shop.id });
    return rules.map(({ event, enabled, points, steps, limits, holdDays, approval }) => ({
      event,
      enabled,
      points,
      steps,
      limits,
      holdDays,
      approval,
    }));
  };
  const expected = await shown();
  await database.prisma.earningRule.deleteMany({ where: { shopId: shop.id, event: { not: "ORDER" } } });
  const migration = readFileSync("prisma/migrations/20261122000100_default_rules/migration.sql", "utf8");
  await database.prisma.$executeRawUnsafe(migration);
  const byEvent = (a: { event: string }, b: { event: string }) => a.event.localeCompare(b.event);
  expect((await shown()).toSorted(byEvent)).toEqual(expected.toSorted(byEvent));
});

describe("switching on", () => {
  it("notes the second of it, once", async () => {
    expect((await change("ACCOUNT", { enabled: true })).enabledAt).toEqual(toTheSecond);
    const later = new Date("2026-11-22T12:00:00Z");
    expect((await change("ACCOUNT", { enabled: true, points: 60 }, later)).enabledAt).toEqual(toTheSecond);
    await change("ACCOUNT", { enabled: false }, later);
    expect((await change("ACCOUNT", { enabled: true }, later)).enabledAt).toEqual(later);
  });

  it("holds for a rule that is made switched on", async () => {
    const input = { event: "REVIEW", points: 20, enabled: true } as const;
    const made = await createRule(database.prisma, { shopId: shop.id, id: crypto.randomUUID(), input, now });
    expect(made.enabledAt).toEqual(toTheSecond);
  });
});

describe("changing", () => {
  it("keeps what is not named", async () => {
    const before = await ruleOf("SOCIAL_SHARE");
    expect(await change("SOCIAL_SHARE", { name: "Shared" })).toMatchObject({
      name: "Shared",
      points: before.points,
      limits: { perDay: 3 },
      holdDays: 0,
    });
  });

  it("lets a new way to count take the place of the old", async () => {
    expect(await change("ORDER", { points: 10 })).toMatchObject({ points: 10, pointsPerUnit: null, unitMinor: null });
    expect(await change("ORDER", { pointsPerUnit: 3, unit: "0.50" })).toMatchObject({
      points: null,
      pointsPerUnit: 3,
      unitMinor: 50n,
    });
    expect(await change("ORDER", { pointsPerUnit: 4 })).toMatchObject({ pointsPerUnit: 4, unitMinor: 50n });
  });

  it("keeps what a photo adds to a review until it is taken away", async () => {
    expect(await change("REVIEW", { photoPoints: 25 })).toMatchObject({ points: 50, photoPoints: 25 });
    expect(await change("REVIEW", { points: 60 })).toMatchObject({ points: 60, photoPoints: 25 });
    expect(await change("REVIEW", { photoPoints: null })).toMatchObject({ points: 60, photoPoints: null });
  });

  it.each([
    ["ACCOUNT", { photoPoints: 5 }, "FORMULA_NOT_FOR_EVENT"],
    ["ACCOUNT", { pointsPerUnit: 1 }, "FORMULA_NOT_FOR_EVENT"],
    ["ACCOUNT", { steps: [{ afterDays: 5, points: 5 }] }, "FORMULA_NOT_FOR_EVENT"],
    ["COMEBACK", { points: 5 }, "FORMULA_NOT_FOR_EVENT"],
    ["ORDER", { points: 5, pointsPerUnit: 5 }, "FORMULA_AMBIGUOUS"],
    ["ORDER", { unit: "0.001" }, "UNIT_TOO_SMALL"],
    ["ORDER", { event: "REVIEW" as const }, "EVENT_FIXED"],
    ["ORDER", { validFrom: "2026-12-02T00:00:00Z", validTo: "2026-12-01T00:00:00Z" }, "END_BEFORE_START"],
  ])("of %s by %j is refused", async (event, input, code) => {
    await expect(change(event, input)).rejects.toMatchObject({ code });
  });

  it("of another shop's rule is not possible", async () => {
    const { id } = await ruleOf("ORDER");
    const refused = updateRule(database.prisma, { shopId: shop.id + 1_000, id, input: { points: 1 }, now });
    await expect(refused).rejects.toMatchObject({ code: "RULE_NOT_FOUND", status: 404 });
  });
});

it("keeps the last rule for paid orders", async () => {
  const { id } = await ruleOf("ORDER");
  const remove = () => deleteRule(database.prisma, { shopId: shop.id, id, now });
  await expect(remove()).rejects.toMatchObject({ code: "RULE_NEEDED", status: 409 });
  const input = { event: "ORDER", pointsPerUnit: 1 } as const;
  await createRule(database.prisma, { shopId: shop.id, id: crypto.randomUUID(), input, now });
  await remove();
  expect((await ruleOf("ORDER")).id).not.toBe(id);
});

it("lets rules without a hold time of their own follow the programme", async () => {
  await change("REFERRAL", { holdDays: 30 });
  for (const event of ["REFERRAL", "COMEBACK"]) await change(event, { enabled: true });
  await updateProgramme(database.prisma, {
    shopId: shop.id,
    now,
    input: { holdDays: 3, basis: { includeShipping: true }, includeTax: false, combination: "BEST_ONLY" },
  });
  const book = await loadRuleBook(database.prisma, { shopId: shop.id });
  const holds = Object.fromEntries(book.rules.map((rule) => [rule.event, rule.holdDays]));
  expect(holds).toEqual({ ORDER: 3, REFERRAL: 30, COMEBACK: 3 });
  expect(book.programme).toMatchObject({
    combination: "BEST_ONLY",
    rounding: "FLOOR",
    basis: { includeTax: false, includeShipping: true, afterDiscounts: true },
  });
});

it("changes a rule and what friends save together, or neither", async () => {
  const { id } = await ruleOf("REFERRAL");
  const target = { shopId: shop.id, id, now };
  const saves = async () =>
    (await database.prisma.programme.findUniqueOrThrow({ where: { shopId: shop.id } })).friendPercent;
  await updateRule(database.prisma, { ...target, input: { points: 70 }, friendPercent: 15 });
  expect([(await ruleOf("REFERRAL")).points, await saves()]).toEqual([70, 15]);
  const late = updateRule(database.prisma, { ...target, input: { event: "ORDER" }, friendPercent: 20 });
  await expect(late).rejects.toMatchObject({ code: "EVENT_FIXED" });
  const wrong = updateRule(database.prisma, { ...target, input: { points: 80 }, friendPercent: 2_000_000_000_000 });
  await expect(wrong).rejects.toThrow();
  expect([(await ruleOf("REFERRAL")).points, await saves()]).toEqual([70, 15]);
});
