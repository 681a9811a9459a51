import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RowPlace } from "~/lib/place-cursor";
import type { QueueKind } from "~/modules/approvals/approvables.server";
import { countWaiting, listWaiting } from "~/modules/approvals/list-waiting.server";
import { makeMember } from "../../factories/member";
import { makeShop } from "../../factories/shop";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";

const LONG = 10_000;
const LIMIT = 25;
let database: TestDatabase;
let shop: Shop;

beforeAll(async () => {
  database = await createTestDatabase();
  shop = await makeShop(database.prisma);
  const { customerId } = await makeMember(database.prisma, { shopId: shop.id });
  const terms = {
    ruleId: crypto.randomUUID(),
    ruleName: "Reviews",
    formula: { kind: "FIXED", points: 50 },
    multiplierPercent: 100,
    rounding: "FLOOR",
    holdDays: 0,
    approval: "STAFF",
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
  };
  const snapshot = JSON.stringify({ terms, counted: { points: 50 }, ruleResults: [] });
  // four of the same moment, so that pages end between them
  await database.prisma.$executeRaw`
    INSERT INTO award (shop_id, id, customer_id, event, source, status, proposed, granted, occurred_at, matures_at, snapshot,
      created_at)
    SELECT ${shop.id}, gen_random_uuid(), ${customerId}, 'REVIEW', 'review:' || n, 'WAITING', 50, 0, now(), now(),
      ${snapshot}::jsonb, timestamptz '2026-01-01' + (n / 4) * interval '1 minute'
    FROM generate_series(1, ${LONG}::int) AS n`;
  await database.prisma.$executeRaw`ANALYZE award`;
});
afterAll(() => database.close());

type Place = { after?: RowPlace; before?: RowPlace; order: "OLDEST" | "NEWEST"; kind?: QueueKind };

/** Lists a page and counts how many rows of awards the database read for it, and whether it scanned the table. */
const touched = (place: Place) =>
  database.prisma.$transaction(async (db) => {
    const count = async () => {
      const [counted] = await db.$queryRaw<{ rows: number; scans: number }[]>`
        SELECT (idx_tup_fetch + seq_tup_read)::int AS rows, seq_scan::int AS scans
        FROM pg_stat_xact_user_tables WHERE relname = 'award'`;
      return counted ?? { rows: 0, scans: 0 };
    };
    const { order, kind, ...rest } = place;
    const before = await count();
    const page = await listWaiting(db, { shopId: shop.id, filter: { order, kind }, ...rest, limit: LIMIT });
    const after = await count();
    return { page, rows: after.rows - before.rows, scans: after.scans - before.scans };
  });

describe(`a queue of ${LONG}`, () => {
  it.each(["OLDEST", "NEWEST"] as const)("is read from the index on each page, %s first", async (order) => {
    const middle: RowPlace = {
      at: new Date(Date.UTC(2026, 0, 1, 0, LONG / 8)),
      id: "80000000-0000-4000-8000-000000000000",
    };
    for (const place of [{}, { after: middle }, { before: middle }]) {
      const { page, rows, scans } = await touched({ ...place, order });
      expect(page.rows).toHaveLength(LIMIT);
      expect(scans).toBe(0);
      // each line once in its order, and once for its description
      expect(rows).toBeLessThan(3 * LIMIT);
    }
  });

  it.each(["MISSION", "ORDER", "REFERRAL"] as const)("is not searched for %s, of which none waits", async (kind) => {
    const { page, rows, scans } = await touched({ kind, order: "OLDEST" });
    expect([page.rows.length, rows, scans]).toEqual([0, 0, 0]);
  });

  it("is walked forward and back over the same lines", async () => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
    const first = await listWaiting(database.prisma, { shopId: shop.id, limit: LIMIT });
    expect(first.previous).toBeNull();
    const second = await listWaiting(database.prisma, {
      shopId: shop.id,
      after: first.next ?? undefined,
      limit: LIMIT,
    });
    const back = await listWaiting(database.prisma, {
      shopId: shop.id,
      before: second.previous ?? undefined,
      limit: LIMIT,
    });
    expect(ids(back.rows)).toEqual(ids(first.rows));
    expect([back.previous, back.next]).toEqual([null, first.next]);
    expect(new Set([...ids(first.rows), ...ids(second.rows)]).size).toBe(2 * LIMIT);
  });

  it("is counted", async () => {
    expect(await countWaiting(database.prisma, { shopId: shop.id })).toEqual(new Map([["REVIEW", LONG]]));
  });
});
