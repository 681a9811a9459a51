import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RowPlace } from "~/lib/place-cursor";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const snapshot = {
  terms: {
    ruleId: "00000000-0000-4000-8000-000000000001",
    ruleName: "Reviews",
    formula: { kind: "FIXED", points: 50 },
    multiplierPercent: 100,
    rounding: "FLOOR",
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
    holdDays: 0,
    approval: "STAFF",
  },
  counted: { points: 50 },
  ruleResults: [],
};
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await makeShop(database.prisma);
  const other = await makeShop(database.prisma);
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id, firstName: "Nora" });
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 0, minute));
  await database.prisma.award.createMany({
    data: [shop.id, other.id].flatMap((shopId) =>
      Array.from({ length: 25 }, (_, index) => ({
        shopId,
        id: crypto.randomUUID(),
        customerId,
        event: index % 5 === 0 ? ("MISSION" as const) : ("REVIEW" as const),
        source: `review:${index}`,
        status: index === 24 ? ("REJECTED" as const) : ("WAITING" as const),
        proposed: 50,
        granted: 0,
        occurredAt: at(0),
        maturesAt: at(0),
        snapshot,
        // several of the same moment, so that the page boundary falls between them
        createdAt: at(Math.floor(index / 4)),
      })),
    ),
  });
});
afterAll(() => database.close());

describe("the queue", () => {
  it.each(["OLDEST", "NEWEST"] as const)(
    "shows each waiting award of the shop once, page by page, %s first",
    async (order) => {
      const seen: { id: string; waitingSince: Date }[] = [];
      let after: RowPlace | undefined;
      do {
        const page = await listWaiting(database.prisma, { shopId: shop.id, filter: { order }, after, limit: 7 });
        expect(page.rows.length).toBeLessThanOrEqual(7);
        seen.push(...page.rows);
        after = page.next ?? undefined;
      } while (after);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(24);
      const times = seen.map(({ waitingSince }) => waitingSince.getTime());
      expect(times).toEqual(times.toSorted((a, b) => (order === "OLDEST" ? a - b : b - a)));
    },
  );

  it("filters by kind and counts by kind", async () => {
    const { rows } = await listWaiting(database.prisma, {
      shopId: shop.id,
      filter: { kind: "MISSION" },
      limit: 50,
    });
    expect(rows.map(({ kind, firstName, ruleName }) => [kind, firstName, ruleName])).toEqual(
      Array.from({ length: 5 }, () => ["MISSION", "Nora", "Reviews"]),
    );
    const counts = await countWaiting(database.prisma, { shopId: shop.id });
    expect([counts.get("MISSION"), counts.get("REVIEW")]).toEqual([5, 19]);
  });
});
