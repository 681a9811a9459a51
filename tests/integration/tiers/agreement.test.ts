import type { TierBasis } from "@prisma/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createQueues, stopBoss } from "~/lib/queue.server";
import { listTierStates } from "~/modules/tiers/list-tier-states.server";
import { previewTiers } from "~/modules/tiers/preview-tiers.server";
import { readTierOverview } from "~/modules/tiers/read-tier-overview.server";
import { refreshAllTiers } from "~/modules/tiers/refresh-all-tiers.server";
import { reachedTier } from "~/modules/tiers/tier-standing";
import { dayOf } from "~/lib/shop-day";
import { windowStart } from "~/modules/tiers/tier-window";
import { randomFrom } from "../../simulation/random";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { makeTier } from "../../factories/tier";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { jobs } from "~/modules/jobs/registry";
import { orderSource } from "~/modules/earning/core/award-source";

const now = new Date("2026-11-22T12:00:00Z");
const MEMBERS = 60;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  await createQueues([jobs.publishAllCards]);
});
afterAll(async () => {
  await stopBoss();
  await database.close();
});

const makeOrder = (order: {
  shopId: number;
  customerId: bigint;
  orderId: bigint;
  processedAt: Date;
  stands: boolean;
  totalMinor: number;
}) =>
  database.prisma.order.create({
    data: {
      ...order,
      name: `#${order.orderId}`,
      updatedAt: order.processedAt,
      financialStatus: "PAID",
      snapshot: {},
    },
  });

/** Orders and awards on random days around the beginning of the 12 months, and what they come to, by member. */
async function makeHistory(shopId: number): Promise<Map<bigint, Record<TierBasis, bigint>>> {
  const random = randomFrom(20_261_122);
  const begin = windowStart(dayOf(now, "Europe/Berlin"), "Europe/Berlin").getTime();
  const sums = new Map<bigint, Record<TierBasis, bigint>>();
  for (let made = 0; made < MEMBERS; made += 1) {
    const { customerId } = await makeMember(database.prisma, { shopId });
    const sum = { POINTS: 0n, SPENT: 0n, ORDERS: 0n };
    for (let orders = random.upTo(4) - 1; orders > 0; orders -= 1) {
      const at = new Date(begin + random.pick([-86_400_000, -1, 0, 1, 86_400_000, 20_000_000_000]));
      const stands = random.next() < 0.8;
      const total = random.upTo(20_000);
      const takenBack = random.pick([0, 0, random.upTo(total)]);
      const orderId = BigInt(made * 10 + orders);
      await makeOrder({ shopId, customerId, orderId, processedAt: at, stands, totalMinor: total });
      await database.prisma.award.create({
        data: {
          shopId,
          id: crypto.randomUUID(),
          customerId,
          event: "ORDER",
          source: orderSource(orderId),
          status: "AVAILABLE",
          granted: total,
          takenBack,
          occurredAt: at,
          maturesAt: at,
          snapshot: {},
          createdAt: at,
        },
      });
      if (at.getTime() < begin) continue;
      sum.POINTS += BigInt(total - takenBack);
      if (stands) sum.SPENT += BigInt(total);
      if (stands) sum.ORDERS += 1n;
    }
    sums.set(customerId, sum);
  }
  return sums;
}

it.each<[TierBasis, bigint[]]>([
  ["POINTS", [0n, 5_000n, 20_000n]],
  ["SPENT", [1n, 9_000n, 15_000n, 30_000n]],
  ["ORDERS", [1n, 2n]],
])("gives by %s what the rules say, as the preview told before", async (basis, thresholds) => {
  const { id: shopId } = await makeShop(database.prisma, { tierBasis: basis });
  const tiers = await Promise.all(
    thresholds.map((threshold) => makeTier(database.prisma, { shopId, threshold, name: `from ${threshold}` })),
  );
  const sums = await makeHistory(shopId);
  const preview = await previewTiers(database.prisma, { shopId, plan: { basis }, now });
  await refreshAllTiers(database.prisma, { shopId, now });
  const states = await listTierStates(database.prisma, { shopId, customerIds: [...sums.keys()] });
  for (const [customerId, sum] of sums) {
    const value = sum[basis];
    const next = tiers
      .filter(({ threshold }) => threshold > value)
      .toSorted((a, b) => Number(a.threshold - b.threshold))[0];
    const expected = { value, id: reachedTier(tiers, value)?.id ?? null, keptUntil: null };
    expect(states.get(customerId)).toMatchObject({ ...expected, next: next ? { name: next.name } : null });
  }
  const overview = await readTierOverview(database.prisma, { shopId });
  expect(overview.tiers.map(({ id, name, members }) => ({ id, name, members }))).toEqual(
    preview.tiers.map(({ id, name, members }) => ({ id, name, members })),
  );
  const placed = [...sums.values()].filter((sum) => reachedTier(tiers, sum[basis])).length;
  expect(preview.moves.reduce((all, { members }) => all + members, 0)).toBe(placed);
  // Once everybody is where they belong, the same tiers move nobody.
  const again = await previewTiers(database.prisma, { shopId, plan: { basis }, now });
  expect(again.moves).toEqual([]);
  expect(again.tiers).toEqual(preview.tiers.map((tier) => ({ ...tier, before: tier.members })));
  expect(again.othersBefore).toBe(preview.others);
  expect(overview.others).toBe(preview.others);
  expect(new Set(preview.tiers.map(({ members }) => members > 0))).toEqual(new Set([true]));
});

it("tells who would move up or down by a change, and by deleting a tier", async () => {
  const { id: shopId } = await makeShop(database.prisma, { tierBasis: "ORDERS" });
  const silver = await makeTier(database.prisma, { shopId, name: "Silver", threshold: 1n });
  const gold = await makeTier(database.prisma, { shopId, name: "Gold", threshold: 3n });
  const order = { shopId, processedAt: new Date(now.getTime() - 86_400_000), stands: true, totalMinor: 1_000 };
  let orderId = 0n;
  for (const orders of [1, 2, 3, 3]) {
    const { customerId } = await makeMember(database.prisma, { shopId });
    for (let made = 0; made < orders; made += 1) await makeOrder({ ...order, customerId, orderId: (orderId += 1n) });
  }
  await refreshAllTiers(database.prisma, { shopId, now });
  const preview = (plan: object) => previewTiers(database.prisma, { shopId, plan: { basis: "ORDERS", ...plan }, now });
  const lower = await preview({ tier: { id: gold.id, name: "Gold", threshold: "2" } });
  expect(lower.moves).toEqual([{ from: "Silver", to: "Gold", up: true, members: 1 }]);
  expect(lower.tiers).toMatchObject([
    { name: "Gold", before: 2, members: 3 },
    { name: "Silver", before: 2, members: 1 },
  ]);
  const raised = await preview({ tier: { id: silver.id, name: "Silver", threshold: "2" } });
  expect(raised.moves).toEqual([{ from: "Silver", to: null, up: false, members: 1 }]);
  const deleted = await preview({ without: gold.id });
  expect(deleted.moves).toEqual([{ from: "Gold", to: "Silver", up: false, members: 2 }]);
});

it("names as next the tier that is only kept", async () => {
  const { id: shopId } = await makeShop(database.prisma, { tierBasis: "ORDERS" });
  await makeTier(database.prisma, { shopId, name: "Silver", threshold: 2n });
  const gold = await makeTier(database.prisma, { shopId, name: "Gold", threshold: 5n });
  const kept = { tierId: gold.id, tierValue: 1n, tierKeptUntil: new Date("2026-12-21") };
  const { customerId } = await makeMember(database.prisma, { shopId, ...kept });
  const states = await listTierStates(database.prisma, { shopId, customerIds: [customerId] });
  expect(states.get(customerId)).toMatchObject({ name: "Gold", next: { name: "Gold", threshold: 5n } });
});
