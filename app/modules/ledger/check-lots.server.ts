import type { Db } from "~/db.server";
import type { LedgerFault } from "./ledger-fault";
import { type Lot, type LotMovement, rebuildLots } from "./lots";

const membersAtATime = 2000;

interface MovementRow extends LotMovement {
  customerId: bigint;
}

interface LotRow extends Lot {
  customerId: bigint;
}

/** Rebuilds every member's lots from the entries and compares them with the stored lots. */
export async function checkLots(db: Db, { shopId }: { shopId: number }): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  let after = -1n;
  for (;;) {
    const customerIds = await nextMembers(db, shopId, after);
    const last = customerIds.at(-1);
    if (last === undefined) return faults;
    const movements = await readMovements(db, shopId, customerIds);
    const lots = await readLots(db, shopId, customerIds);
    const movementsOf = Map.groupBy(movements, (row) => row.customerId);
    const lotsOf = Map.groupBy(lots, (row) => row.customerId);
    for (const customerId of customerIds) {
      const expected = describe(rebuildLots(movementsOf.get(customerId) ?? []));
      const kept = describe(lotsOf.get(customerId) ?? []);
      if (expected !== kept) {
        const detail = `from the entries ${expected}, kept ${kept}`;
        faults.push({ check: "LOTS_FOLLOW_ENTRIES", subject: `member ${customerId}`, detail });
      }
    }
    after = last;
  }
}

async function nextMembers(db: Db, shopId: number, after: bigint): Promise<bigint[]> {
  const rows = await db.ledgerAccount.findMany({
    where: { shopId, kind: "AVAILABLE", customerId: { gt: after } },
    orderBy: { customerId: "asc" },
    take: membersAtATime,
    select: { customerId: true },
  });
  return rows.map((row) => row.customerId);
}

function readMovements(db: Db, shopId: number, customerIds: bigint[]): Promise<MovementRow[]> {
  return db.$queryRaw<MovementRow[]>`
    SELECT e.customer_id AS "customerId", t.id AS "transactionId", t.kind, e.amount::float8 AS amount, t.reverses_id AS "reversesId",
      r.kind AS "reversedKind", t.occurred_at AS "occurredAt", t.expires_at AS "expiresAt", t.earned_at AS "earnedAt",
      t.lapsed_before AS "lapsedBefore"
    FROM ledger_entry e
    JOIN ledger_transaction t ON t.shop_id = e.shop_id AND t.id = e.transaction_id
    LEFT JOIN ledger_transaction r ON r.shop_id = t.shop_id AND r.id = t.reverses_id
    WHERE e.shop_id = ${shopId} AND e.account = 'AVAILABLE'
      AND e.customer_id = ANY (${customerIds.map(String)}::bigint[])
    ORDER BY t.id`;
}

function readLots(db: Db, shopId: number, customerIds: bigint[]): Promise<LotRow[]> {
  return db.$queryRaw<LotRow[]>`
    SELECT customer_id AS "customerId", transaction_id AS "transactionId", amount::float8 AS amount, remaining::float8 AS remaining,
      opened_at AS "openedAt", earned_at AS "earnedAt", expires_at AS "expiresAt"
    FROM point_lot
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])
    ORDER BY transaction_id`;
}

function describe(lots: Lot[]): string {
  const parts = lots.map(
    ({ transactionId, remaining, amount, earnedAt, expiresAt }) =>
      `${transactionId}: ${remaining}/${amount} ${earnedAt?.toISOString() ?? "earned before"} ${expiresAt?.toISOString() ?? "by policy"}`,
  );
  return `[${parts.join(", ")}]`;
}
