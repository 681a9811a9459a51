import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabaseBefore, type OldDatabase } from "../../setup/old-database";

let database: OldDatabase;

beforeAll(async () => {
  database = await openDatabaseBefore("20261130180402_tier_settings");
});
afterAll(() => database.close());

it("keeps what the tiers of each shop go by, also where it has none", async () => {
  const { client } = database;
  const columns = `rounding, include_tax, include_shipping, after_discounts, hold_days, take_back_policy, combination,
    friend_percent, shop_id, tier_basis, tier_grace_days, tiers_on, updated_at`;
  const rest = "'FLOOR', true, false, true, 14, 'STOP_AT_ZERO', 'ADD_UP', 10";
  await client.query(`INSERT INTO programme (${columns}) VALUES
    (${rest}, 1, 'SPENT', 45, '2026-11-30', '2026-11-01T12:00:00Z'), (${rest}, 2, NULL, 30, NULL, '2026-11-02T12:00:00Z')`);

  await database.migrate();

  const kept = await client.query(
    "SELECT shop_id, basis, grace_days, refreshed_on::text, updated_at FROM tier_settings ORDER BY shop_id",
  );
  expect(kept.rows).toEqual([
    {
      shop_id: 1,
      basis: "SPENT",
      grace_days: 45,
      refreshed_on: "2026-11-30",
      updated_at: new Date("2026-11-01T12:00:00Z"),
    },
    { shop_id: 2, basis: null, grace_days: 30, refreshed_on: null, updated_at: new Date("2026-11-02T12:00:00Z") },
  ]);
});
