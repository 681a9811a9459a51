import type { Db } from "~/db.server";

/**
 * What a merged customer was told of the points that moved counts as told to the one who was kept. Inside the caller's
 * transaction. One statement.
 */
export async function moveWarnings(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM expiry_warning WHERE shop_id = ${shopId} AND customer_id = ${fromId} RETURNING expires_on, days
    )
    INSERT INTO expiry_warning (shop_id, customer_id, expires_on, days)
    SELECT ${shopId}, ${toId}, expires_on, days FROM gone ON CONFLICT DO NOTHING`;
}

/** Deletes what customers were told. Inside the caller's transaction. Safe to run again. */
export async function eraseCustomerWarnings(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  await db.expiryWarning.deleteMany({ where: { shopId, customerId: { in: customerIds } } });
}

/** Deletes the policy of a shop and its warnings. Inside the caller's transaction. */
export async function eraseShopExpiry(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.expiryWarning.deleteMany({ where: { shopId } });
  await db.expiryPolicy.deleteMany({ where: { shopId } });
}
