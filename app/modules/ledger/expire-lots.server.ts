import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { expire } from "./commands";
import { inTransaction } from "./in-transaction.server";
import { postTransactions } from "./post-transactions.server";

type Transaction = Prisma.TransactionClient;

export interface ExpiredPoints {
  customerId: bigint;
  points: number;
}

interface Expiry {
  shopId: number;
  now: Date;
  /** points of lots that were earned before have expired; absent: only those of lots with an expiry of their own */
  before?: Date;
  /** those of the members whose points do not expire; asked once more when the members are locked */
  spared?: (db: Db, customerIds: bigint[]) => Promise<ReadonlySet<bigint>>;
  /** what follows, in the same transaction */
  after?: (tx: Transaction, expired: ExpiredPoints[]) => Promise<void>;
  batchSize?: number;
}

const noOne = () => Promise.resolve(new Set<bigint>());

/**
 * Expires what is left in all lots of the shop that have lapsed: one transaction per member, members in batches, a constant
 * number of statements per batch. Only members who lose points are locked. Each batch commits by itself unless the caller has a
 * transaction, so a run that was killed goes on where it was. Running it again does nothing.
 *
 * @returns number of members and points that expired
 */
export async function expireLots(db: Db, expiry: Expiry): Promise<{ members: number; points: number }> {
  const { batchSize = 1000 } = expiry;
  const total = { members: 0, points: 0 };
  let last = -1n;
  for (;;) {
    const from = last;
    const batch = await inTransaction(db, (tx) => expireBatch(tx, { ...expiry, batchSize, from }));
    total.members += batch.expired.length;
    total.points += batch.expired.reduce((sum, { points }) => sum + points, 0);
    last = batch.found.at(-1) ?? last;
    if (batch.found.length < batchSize) return total;
  }
}

async function expireBatch(tx: Transaction, expiry: Expiry & { batchSize: number; from: bigint }) {
  const { shopId, now, before = new Date(0), spared = noOne, after } = expiry;
  const found = await findLapsed(tx, expiry, before);
  const sparedBefore = await spared(tx, found);
  const losing = found.filter((customerId) => !sparedBefore.has(customerId));
  const members = await lockMembers(tx, shopId, losing);
  const points = await readLapsed(tx, { shopId, now, before, customerIds: losing });
  const sparedNow = await spared(tx, losing);
  const expired = members.flatMap(({ customerId, version }) => {
    const amount = points.get(customerId) ?? 0;
    return amount > 0 && !sparedNow.has(customerId) ? [{ customerId, version, points: amount }] : [];
  });
  // The account's version is part of the key: it cannot change while the member is locked, and changes with each
  // posting.
  const commands = expired.map(({ customerId, version, points: amount }) =>
    expire({
      eventKey: `expire:${customerId}:${version}`,
      customerId,
      points: amount,
      lapsedBefore: before,
      occurredAt: now,
      actor: SYSTEM,
    }),
  );
  await postTransactions(tx, { shopId, commands, now });
  if (expired.length > 0) await after?.(tx, expired);
  return { found, expired };
}

/** SQL condition: the points of a lot have expired; the same as `ledger_lapsed`. */
const isLapsed = (now: Date, before: Date) =>
  Prisma.sql`CASE WHEN expires_at IS NULL THEN coalesce(earned_at, opened_at) < ${before} ELSE expires_at <= ${now} END`;

async function findLapsed(
  tx: Transaction,
  { shopId, now, batchSize, from }: Expiry & { batchSize: number; from: bigint },
  before: Date,
): Promise<bigint[]> {
  const rows = await tx.$queryRaw<{ customerId: bigint }[]>`
    SELECT DISTINCT customer_id AS "customerId" FROM point_lot
    WHERE shop_id = ${shopId} AND remaining > 0 AND customer_id > ${from} AND ${isLapsed(now, before)}
    ORDER BY customer_id LIMIT ${batchSize}`;
  return rows.map(({ customerId }) => customerId);
}

function lockMembers(
  tx: Transaction,
  shopId: number,
  customerIds: bigint[],
): Promise<{ customerId: bigint; version: number }[]> {
  return tx.$queryRaw`
    SELECT customer_id AS "customerId", version FROM ledger_account
    WHERE shop_id = ${shopId} AND kind = 'AVAILABLE' AND customer_id = ANY (${customerIds.map(String)}::bigint[])
    ORDER BY customer_id FOR NO KEY UPDATE`;
}

async function readLapsed(
  tx: Transaction,
  { shopId, now, before, customerIds }: { shopId: number; now: Date; before: Date; customerIds: bigint[] },
): Promise<Map<bigint, number>> {
  const rows = await tx.$queryRaw<ExpiredPoints[]>`
    SELECT customer_id AS "customerId", sum(remaining)::float8 AS points FROM point_lot
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[]) AND remaining > 0
      AND ${isLapsed(now, before)}
    GROUP BY customer_id`;
  return new Map(rows.map(({ customerId, points }) => [customerId, points]));
}
