import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Db } from "~/db.server";
import { earn, earnAvailable, redeem, release, reserve } from "~/modules/ledger/commands";
import { listTransactions } from "~/modules/ledger/list-transactions.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { createTestDatabase, type TestDatabase } from "../../setup/test-database";
import { start } from "./ledger-setup";

const lines = 100_000;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  for (let done = 0; done < lines; done += 5000) {
    const commands = Array.from({ length: 5000 }, (_, index) =>
      earn({ eventKey: `e${done + index}`, customerId: 1n, points: 1, occurredAt: start, actor: "system" }),
    );
    await postTransactions(database.prisma, { shopId: 1, commands, now: start });
  }
  await database.prisma.$executeRaw`ANALYZE`;
});
afterAll(() => database.close());

interface Reads {
  relname: string;
  scans: number;
  rows: number;
}

/** The rows that the work reads from each ledger table, as PostgreSQL itself counts them. */
async function readsOf(work: (db: Db) => Promise<unknown>): Promise<Reads[]> {
  return database.prisma.$transaction(async (tx) => {
    const before = await counted(tx);
    await work(tx);
    const after = await counted(tx);
    return after.map((row) => {
      const earlier = before.find(({ relname }) => relname === row.relname);
      return { ...row, scans: row.scans - (earlier?.scans ?? 0), rows: row.rows - (earlier?.rows ?? 0) };
    });
  });
}

function counted(db: Db): Promise<Reads[]> {
  return db.$queryRaw<Reads[]>`
    SELECT relname::text, seq_scan::int AS scans, (seq_tup_read + idx_tup_fetch)::int AS rows
    FROM pg_stat_xact_user_tables WHERE relname IN ('ledger_entry', 'ledger_transaction') ORDER BY relname`;
}

describe("a ledger of 100,000 lines", () => {
  it("is paged through without a gap", async () => {
    const first = await listTransactions(database.prisma, { shopId: 1, customerId: 1n, limit: 50 });
    expect(first.rows[0]?.eventKey).toBe("e99999");
    expect(first.rows[0]?.entries).toEqual([
      { account: "ISSUED", amount: -1, balanceAfter: null },
      { account: "PENDING", amount: 1, balanceAfter: lines },
    ]);
    const before = first.nextCursor ?? undefined;
    const second = await listTransactions(database.prisma, { shopId: 1, customerId: 1n, before, limit: 50 });
    expect(second.rows[0]?.eventKey).toBe("e99949");
  });

  it("ends", async () => {
    const [oldest] = await database.prisma.ledgerTransaction.findMany({ orderBy: { id: "asc" }, skip: 10, take: 1 });
    const page = { shopId: 1, customerId: 1n, before: oldest?.id, limit: 10 };
    const last = await listTransactions(database.prisma, page);
    expect(last.rows.at(-1)?.eventKey).toBe("e0");
    expect(last.nextCursor).toBeNull();
  });

  it.each([undefined, 50_000n])("reads no more than the page before %s", async (before) => {
    const reads = await readsOf((db) => listTransactions(db, { shopId: 1, customerId: 1n, before, limit: 50 }));
    expect(reads).toEqual([
      { relname: "ledger_entry", scans: 0, rows: 100 },
      { relname: "ledger_transaction", scans: 0, rows: 51 },
    ]);
  });

  it("is not read when points are spent and given back", async () => {
    const event = (eventKey: string) => ({ eventKey, customerId: 1n, occurredAt: start, actor: "system" });
    const commands = [
      earnAvailable({ ...event("gift"), points: 50 }),
      reserve({ ...event("reserve"), points: 30 }),
      release({ ...event("release"), points: 10, reservationKey: "reserve" }),
      redeem({ ...event("redeem"), points: 20, reservationKey: "reserve" }),
    ];
    for (const command of commands) {
      const reads = await readsOf((db) => postTransactions(db, { shopId: 1, commands: [command], now: start }));
      for (const { scans, rows } of reads) {
        expect(scans).toBe(0);
        expect(rows).toBeLessThan(20);
      }
    }
  });
});
