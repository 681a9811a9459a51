import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listMarkets } from "@stammtisch/devstore/state/markets";
import { createCollection, deleteCollection } from "@stammtisch/devstore/state/collections";
import { createSegment, deleteSegment } from "@stammtisch/devstore/state/segments";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { newRule } from "~/modules/earning/rules/rule-input";
import { createRule } from "~/modules/earning/rules/create-rule.server";
import { updateRule } from "~/modules/earning/rules/update-rule.server";
import { findUnknownTargets } from "~/rule-data/check-rule-targets.server";
import { makeTier } from "../../factories/tier";
import { makeShop } from "../../factories/shop";
import { openLocalStore, type LocalStore } from "../../setup/local-store";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";

const now = new Date("2026-11-21T12:00:00Z");
let database: TestDatabase;
let local: LocalStore;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  local = await openLocalStore(now);
  await createQueues([jobs.publishStorefront]);
});
afterAll(async () => {
  await stopBoss();
  await local.close();
  await database.close();
});
beforeEach(async () => {
  shop = await makeShop(database.prisma);
});

describe("tiers that a rule names", () => {
  const create = (tiers: string[]) => {
    const input = newRule.parse({ event: "ORDER", points: 5, conditions: { tiers } });
    return createRule(database.prisma, { shopId: shop.id, id: crypto.randomUUID(), input, now });
  };
  const rules = () => database.prisma.earningRule.count({ where: { shopId: shop.id } });
  const refusal = { code: "TIER_NOT_FOUND", status: 422, field: "conditions.tiers" };

  it("are those of the shop; of an unknown, deleted or foreign one no rule is made", async () => {
    const { prisma } = database;
    const tier = await makeTier(prisma, { shopId: shop.id });
    const deleted = await makeTier(prisma, { shopId: shop.id, threshold: 5n, deletedAt: now });
    const foreign = await makeTier(prisma, { shopId: (await makeShop(prisma)).id });
    const before = await rules();
    for (const id of [crypto.randomUUID(), deleted.id, foreign.id, "gold", "'; --"])
      await expect(create([tier.id, id]), id).rejects.toMatchObject(refusal);
    expect(await rules()).toBe(before);
    expect((await create([tier.id, tier.id])).conditions).toMatchObject({ tiers: [tier.id, tier.id] });
  });

  it("may have gone since: such a rule can be changed, and takes up no other that is not there", async () => {
    const tier = await makeTier(database.prisma, { shopId: shop.id });
    const { id } = await create([tier.id]);
    await database.prisma.tier.updateMany({ where: { shopId: shop.id }, data: { deletedAt: now } });
    const change = (tiers: string[]) =>
      updateRule(database.prisma, { shopId: shop.id, id, input: { name: "Gold", conditions: { tiers } }, now });
    expect(await change([tier.id])).toMatchObject({ name: "Gold" });
    await expect(change([tier.id, crypto.randomUUID()])).rejects.toMatchObject(refusal);
  });
});

describe("what a rule names of Shopify", () => {
  const ask = (conditions: Record<string, string[]>, before = {}) =>
    findUnknownTargets(local.graphql, { conditions, before });

  it("is looked up: what is there is taken, what never was or has been deleted is told", async () => {
    const { state } = local.store;
    const segment = String(createSegment(state, { name: "Regulars", query: "number_of_orders > 3" }).id);
    const collection = String(createCollection(state, { title: "Mugs", handle: "mugs" } as never).id);
    const market = String(listMarkets(state)[0]?.id);
    const there = { segments: [segment], onlyCollections: [collection], markets: [market] };
    expect(await ask(there)).toBeNull();
    for (const name of ["markets", "segments", "onlyProducts", "withoutProducts", "withoutCollections"]) {
      const unknown = { name, ids: ["9223372036854775807"] };
      expect(await ask({ ...there, [name]: ["9223372036854775807"] }), name).toEqual(unknown);
    }
    deleteSegment(state, Number(segment));
    deleteCollection(state, Number(collection));
    expect(await ask({ segments: [segment] })).toEqual({ name: "segments", ids: [segment] });
    expect(await ask({ withoutCollections: [collection] })).toEqual({ name: "withoutCollections", ids: [collection] });
    expect(await ask(there, there)).toBeNull();
  });

  it("is asked in one request for each condition, and not at all without new ids", async () => {
    local.sent.length = 0;
    await ask({ markets: ["1"], tiers: ["x"] }, { markets: ["1"] });
    expect(local.sent).toEqual([]);
  });
});
