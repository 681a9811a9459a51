import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { databaseUrl, onServer } from "../../setup/postgres-server";

const MIGRATION = "20261130180210_hundredths";
const name = `stammtisch_test_${crypto.randomUUID().replaceAll("-", "")}`;
const { serverUrl } = inject("postgres");
let client: pg.Client;

const sqlOf = (migration: string) => readFileSync(join("prisma", "migrations", migration, "migration.sql"), "utf8");

beforeAll(async () => {
  await onServer(serverUrl, (server) => server.query(`CREATE DATABASE "${name}"`));
  client = new pg.Client({ connectionString: databaseUrl(serverUrl, name) });
  await client.connect();
  // Prisma makes it before the first migration.
  await client.query('CREATE TABLE "_prisma_migrations" (id text)');
  for (const migration of readdirSync(join("prisma", "migrations")).sort())
    if (/^\d/.test(migration) && migration < MIGRATION) await client.query(sqlOf(migration));
});
afterAll(async () => {
  await client.end();
  await onServer(serverUrl, (server) => server.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
});

/** Number of a shop: its orders, refunds, members and awards have the same. */
const [forint, dinar, euro] = [1, 2, 3];
const award = "6f0f6f0e-1b1a-4a55-9f0a-00000000000";
const snapshotOf = (minor: number) => ({
  taxesIncluded: true,
  lines: [{ id: "1", title: "Cup", quantity: 2, price: minor, discount: 10, tax: 20, groups: { tags: [] } }],
  shipping: { price: 5, tax: 1 },
  received: minor,
});
const awarded = {
  terms: {
    formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 1_000 },
    guards: { networkFriends: 3, minimumAmount: 70 },
    holdDays: 14,
  },
  counted: { points: 3, amount: { goods: 3_000, shipping: 0, returned: -50, total: 2_950 } },
  reasons: [{ code: "BELOW_MINIMUM", params: { amount: 60, minimum: 70, friends: 2 } }, { code: "RULE" }],
};
const fixed = { terms: { formula: { kind: "FIXED", points: 5 } }, counted: { points: 5 } };

async function fill(shop: number, currency: string, basis: string): Promise<void> {
  const run = (sql: string, ...values: unknown[]) => client.query(sql.replaceAll("$shop", String(shop)), values);
  await run(
    `INSERT INTO shop (id, domain, name, currency, installed_at) VALUES ($shop, $1, 'A', $2, now())`,
    `s${shop}.myshopify.com`,
    currency,
  );
  await run(
    `INSERT INTO programme (shop_id, rounding, include_tax, include_shipping, after_discounts, hold_days, take_back_policy,
      updated_at, combination, friend_percent, tier_grace_days, tier_basis)
     VALUES ($shop, 'FLOOR', true, false, true, 14, 'STOP_AT_ZERO', now(), 'ADD_UP', 10, 0, $1::"TierBasis")`,
    basis,
  );
  await run(
    `INSERT INTO member (shop_id, customer_id, revenue_minor, tier_value, created_at) VALUES ($shop, $shop, 3000, 400, now())`,
  );
  await run(
    `INSERT INTO tier (shop_id, id, name, threshold, created_at, updated_at) VALUES ($shop, gen_random_uuid(), 'Gold', 500, now(), now())`,
  );
  await run(
    `INSERT INTO "order" (shop_id, order_id, customer_id, name, processed_at, updated_at, financial_status, test, total_minor,
      outstanding_minor, snapshot) VALUES ($shop, $shop, $shop, '#1', now(), now(), 'PAID', false, 3000, 7, $1)`,
    JSON.stringify(snapshotOf(3_000)),
  );
  await run(
    `INSERT INTO order_line (shop_id, order_id, line_id, goods, quantity, kept_quantity, price_minor, discount_minor, tax_minor)
     VALUES ($shop, $shop, 1, true, 2, 2, 3000, 10, 20)`,
  );
  await run(
    `INSERT INTO refund (shop_id, refund_id, order_id, created_at, updated_at, snapshot) VALUES ($shop, $shop, $shop, now(), now(), $1)`,
    JSON.stringify({ lines: [{ lineId: "1", quantity: 1 }], shipping: 5, adjustment: -50, money: 100 }),
  );
  await run(
    `INSERT INTO earning_rule (shop_id, id, event, enabled, points_per_unit, unit_minor, created_at, updated_at, conditions)
     VALUES ($shop, gen_random_uuid(), 'ORDER', true, 1, 1000, now(), now(), '{"minimumAmount": 70, "countries": ["HU"]}')`,
  );
  await run(
    `INSERT INTO offer (shop_id, id, title, text, discount, amount_minor, code, starts_at, created_at, updated_at)
     VALUES ($shop, gen_random_uuid(), 'A', '', 'AMOUNT', 500, 'A', now(), now(), now())`,
  );
  for (const [index, snapshot] of [awarded, fixed].entries())
    await run(
      `INSERT INTO award (shop_id, id, customer_id, event, source, status, granted, occurred_at, matures_at, created_at, snapshot)
       VALUES ($shop, $1, $shop, 'ORDER', $2, 'PENDING', 3, now(), now(), now(), $3)`,
      `${award}${index}`,
      `order:${index}`,
      JSON.stringify(snapshot),
    );
}

async function held(shop: number) {
  const one = async (sql: string) => (await client.query<Record<string, unknown>>(sql, [shop])).rows[0];
  return {
    ...(await one(`SELECT revenue_minor::int, tier_value::int FROM member WHERE shop_id = $1`)),
    ...(await one(`SELECT threshold::int FROM tier WHERE shop_id = $1`)),
    ...(await one(`SELECT total_minor::int, outstanding_minor::int, snapshot FROM "order" WHERE shop_id = $1`)),
    ...(await one(`SELECT price_minor::int, discount_minor::int, tax_minor::int FROM order_line WHERE shop_id = $1`)),
    ...(await one(`SELECT snapshot AS refund FROM refund WHERE shop_id = $1`)),
    ...(await one(`SELECT unit_minor::int, conditions FROM earning_rule WHERE shop_id = $1`)),
    ...(await one(`SELECT amount_minor::int FROM offer WHERE shop_id = $1`)),
    awards: (
      await client.query<{ snapshot: unknown }>(`SELECT snapshot FROM award WHERE shop_id = $1 ORDER BY id`, [shop])
    ).rows.map(({ snapshot }) => snapshot),
  };
}

it("counts what was kept in whole units in their parts, and leaves all else", async () => {
  await fill(forint, "HUF", "SPENT");
  await fill(dinar, "IQD", "ORDERS");
  await fill(euro, "EUR", "SPENT");
  const before = await held(euro);
  await client.query(sqlOf(MIGRATION));
  expect(await held(euro)).toEqual(before);
  expect(await held(forint)).toEqual({
    revenue_minor: 300_000,
    tier_value: 40_000,
    threshold: 50_000,
    total_minor: 300_000,
    outstanding_minor: 700,
    snapshot: {
      taxesIncluded: true,
      lines: [
        { id: "1", title: "Cup", quantity: 2, price: 300_000, discount: 1_000, tax: 2_000, groups: { tags: [] } },
      ],
      shipping: { price: 500, tax: 100 },
      received: 300_000,
    },
    price_minor: 300_000,
    discount_minor: 1_000,
    tax_minor: 2_000,
    refund: { lines: [{ lineId: "1", quantity: 1 }], shipping: 500, adjustment: -5_000, money: 10_000 },
    unit_minor: 100_000,
    conditions: { minimumAmount: 7_000, countries: ["HU"] },
    amount_minor: 50_000,
    awards: [
      {
        terms: {
          formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100_000 },
          guards: { networkFriends: 3, minimumAmount: 7_000 },
          holdDays: 14,
        },
        counted: { points: 3, amount: { goods: 300_000, shipping: 0, returned: -5_000, total: 295_000 } },
        reasons: [{ code: "BELOW_MINIMUM", params: { amount: 6_000, minimum: 7_000, friends: 2 } }, { code: "RULE" }],
      },
      fixed,
    ],
  });
  // Thousandths; where orders decide the tier its figures are no money.
  expect(await held(dinar)).toMatchObject({
    total_minor: 3_000_000,
    tier_value: 400,
    threshold: 500,
    unit_minor: 1_000_000,
  });
});
