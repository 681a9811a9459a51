import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";
import { expire } from "./commands";
import { inTransaction } from "./in-transaction.server";
import { postTransactions } from "./post-transactions.server";
import { SYSTEM } from "~/lib/actor";

/** SQL condition: a row of `shop` has lots to expire. */
export const hasExpiredLots = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM point_lot WHERE point_lot.shop_id = shop.id AND point_lot.remaining > 0 AND point_lot.expires_at <= ${now})`;

interface DueMember {
  customerId: bigint;
  version: number;
}

/**
 * Expires what is left in all lots of the shop whose expiry has passed: one transaction per member, members in batches,
 * three statements per batch. Each batch commits by itself unless the caller has a transaction. Running it again does
 * nothing.
 *
 * @returns members and points that expired
 */
export async function expireLots(
  db: Db,
  { shopId, now, batchSize = 1000 }: { shopId: number; now: Date; batchSize?: number },
): Promise<{ customerIds: bigint[]; points: number }> {
  const expired = { customerIds: [] as bigint[], points: 0 };
  for (;;) {
    const batch = await inTransaction(db, (tx) => expireBatch(tx, { shopId, now, batchSize }));
    for (const { customerId, points } of batch.expired) {
      expired.customerIds.push(customerId);
      expired.points += points;
    }
    if (batch.found < batchSize) return expired;
  }
}

async function expireBatch(
  tx: Prisma.TransactionClient,
  { shopId, now, batchSize }: { shopId: number; now: Date; batchSize: number },
) {
  const members = await lockDueMembers(tx, { shopId, now, batchSize });
  if (members.length === 0) return { found: 0, expired: [] };
  const due = await tx.pointLot.groupBy({
    by: ["customerId"],
    where: {
      shopId,
      customerId: { in: members.map((member) => member.customerId) },
      remaining: { gt: 0 },
      expiresAt: { lte: now },
    },
    _sum: { remaining: true },
  });
  const points = new Map(due.map((row) => [row.customerId, Number(row._sum.remaining ?? 0)]));
  const expired = members.flatMap(({ customerId, version }) => {
    const amount = points.get(customerId) ?? 0;
    return amount > 0 ? [{ customerId, version, points: amount }] : [];
  });
  // The account's version is part of the key: it cannot change while the member is locked, and changes with each
  // posting.
  const commands = expired.map(({ customerId, version, points }) =>
    expire({ eventKey: `expire:${customerId}:${version}`, customerId, points, occurredAt: now, actor: SYSTEM }),
  );
  await postTransactions(tx, { shopId, commands, now });
  return { found: members.length, expired };
}

function lockDueMembers(
  tx: Prisma.TransactionClient,
  { shopId, now, batchSize }: { shopId: number; now: Date; batchSize: number },
): Promise<DueMember[]> {
  return tx.$queryRaw<DueMember[]>`
    SELECT customer_id AS "customerId", version FROM ledger_account
    WHERE shop_id = ${shopId} AND kind = 'AVAILABLE' AND customer_id IN (
      SELECT DISTINCT customer_id FROM point_lot
      WHERE shop_id = ${shopId} AND remaining > 0 AND expires_at IS NOT NULL AND expires_at <= ${now}
      ORDER BY customer_id LIMIT ${batchSize}
    )
    ORDER BY customer_id FOR NO KEY UPDATE`;
}
