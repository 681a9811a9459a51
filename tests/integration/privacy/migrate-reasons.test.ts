import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { adjust } from "~/modules/ledger/commands";
import { inputHash } from "~/modules/ledger/input-hash.server";
import { openDatabaseBefore, type OldDatabase } from "../../setup/old-database";

let database: OldDatabase;
let client: Client;

beforeAll(async () => {
  database = await openDatabaseBefore("20261129123000_privacy_erasable_texts");
  ({ client } = database);
});
afterAll(() => database.close());

it("moves reasons out of a ledger that has them, but those of redacted customers, and knows repetitions as before", async () => {
  const command = (customerId: bigint) =>
    adjust({
      eventKey: `adjust:${customerId}`,
      customerId,
      points: -7,
      actor: 'staff:"1"',
      occurredAt: new Date(),
      reason: "Helped at the fair",
      expiresAt: new Date("2027-05-06T07:08:09.010Z"),
      allowNegative: true,
    });
  await client.query(`INSERT INTO shop (id, domain, name, installed_at) VALUES (1, 'a.myshopify.com', 'A', now())`);
  await client.query(`INSERT INTO member (shop_id, customer_id, status, merged_into_id, created_at)
    VALUES (1, 11, 'ACTIVE', NULL, now()), (1, 12, 'MERGED', 13, now()), (1, 13, 'REDACTED', NULL, now())`);
  for (const { eventKey, customerId, kind, expiresAt, reason, actor, entries } of [11n, 12n, 13n].map(command)) {
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO ledger_transaction (shop_id, event_key, input_hash, kind, customer_id, occurred_at, created_at, expires_at,
         reason, actor) VALUES (1, $1, 'old', $2, $3, now(), now(), $4, $5, $6) RETURNING id`,
      [eventKey, kind, customerId.toString(), expiresAt, reason, actor],
    );
    for (const [line, { account, amount }] of entries.entries())
      await client.query(`INSERT INTO ledger_entry VALUES (1, $1, $2, $3, $4, $5, $6)`, [
        rows[0]?.id,
        line + 1,
        customerId.toString(),
        account,
        amount,
        account === "AVAILABLE" ? amount : null,
      ]);
  }

  await database.migrate();

  const kept = await client.query(`SELECT customer_id, text FROM ledger_reason`);
  expect(kept.rows).toEqual([{ customer_id: "11", text: "Helped at the fair" }]);
  const left = await client.query(`SELECT reason, input_hash FROM ledger_transaction ORDER BY customer_id`);
  expect(left.rows).toEqual([11n, 12n, 13n].map((id) => ({ reason: null, input_hash: inputHash(command(id)) })));
  await expect(client.query(`UPDATE ledger_transaction SET actor = 'x'`)).rejects.toThrow("LEDGER_IMMUTABLE");
  await expect(
    client.query(`INSERT INTO ledger_transaction (shop_id, event_key, input_hash, kind, customer_id, occurred_at, created_at,
      reason, actor) VALUES (1, 'k', 'h', 'ADJUST', 11, now(), now(), 'words', 'x')`),
  ).rejects.toThrow("ledger_transaction_reason");
});
