import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@prisma/client";
import pg from "pg";
import { earn } from "~/modules/ledger/commands";
import { postTransactions } from "~/modules/ledger/post-transactions.server";

/**
 * Ledger postings per second, in batches as an import sends them, beside the least that the same rows can cost: plain
 * INSERT ... SELECT FROM unnest of transactions and entries, same server, same run. DATABASE_URL names a migrated database.
 */
const batchSize = 1000;
const batches = 40;
const members = 20_000;
const now = new Date("2026-01-01T00:00:00Z");

const numbers = Array.from({ length: batches }, (_, batch) =>
  Array.from({ length: batchSize }, (_, index) => batch * batchSize + index),
);
/** spreads consecutive events over the members */
const memberOf = (number: number) => BigInt((number * 7919) % members) + 1n;

async function measure(work: (batch: number[]) => Promise<unknown>): Promise<number> {
  const [warmUp, ...measured] = numbers;
  await work(warmUp ?? []);
  const begin = performance.now();
  for (const batch of measured) await work(batch);
  return ((batches - 1) * batchSize * 1000) / (performance.now() - begin);
}

async function plainInsert(client: pg.Client, batch: number[]): Promise<void> {
  const key = batch.map((number) => `plain:${number}`);
  const customer = batch.map((number) => memberOf(number).toString());
  await client.query({
    name: "plain",
    text: `WITH posted AS (
      INSERT INTO ledger_transaction (shop_id, event_key, input_hash, kind, customer_id, occurred_at, created_at, actor)
      SELECT 2, key, '', 'EARN', customer, $3, $3, 'system' FROM unnest($1::text[], $2::bigint[]) AS c(key, customer)
      RETURNING id, customer_id
    )
    INSERT INTO ledger_entry (shop_id, transaction_id, line, customer_id, account, amount, balance_after)
    SELECT 2, id, line, customer_id, account, amount, CASE WHEN line = 1 THEN 5 END
    FROM posted, (VALUES (1, 'PENDING', 5), (2, 'ISSUED', -5)) AS e(line, account, amount)`,
    values: [key, customer, now],
  });
}

const connectionString = process.env.DATABASE_URL;
const client = new pg.Client({ connectionString });
await client.connect();
const least = await measure((batch) => plainInsert(client, batch));
await client.end();

const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString }) });
const posted = await measure((batch) => {
  const commands = batch.map((number) =>
    earn({ eventKey: `e:${number}`, customerId: memberOf(number), points: 5, occurredAt: now, actor: "system" }),
  );
  return postTransactions(prisma, { shopId: 1, commands, now });
});
await prisma.$disconnect();

const perSecond = (rate: number) => `${Math.round(rate).toLocaleString("en")} per second`;
process.stdout.write(`ledger: plain insert of transactions and entries ${perSecond(least)}\n`);
process.stdout.write(`ledger: postTransactions in batches of ${batchSize} ${perSecond(posted)}\n`);
process.stdout.write(`ledger: ratio ${(posted / least).toFixed(2)}\n`);
