import type { Db } from "~/db.server";

/**
 * Gives the entries of a customer that Shopify merged to the one that was kept. Where both took part in a mission, both
 * stay as they are. Inside the caller's transaction.
 */
export async function moveEntries(
  db: Db,
  { shopId, fromId, toId }: { shopId: number; fromId: bigint; toId: bigint },
): Promise<void> {
  await db.$executeRaw`
    UPDATE mission_entry SET customer_id = ${toId}
    WHERE shop_id = ${shopId} AND customer_id = ${fromId} AND NOT EXISTS (
      SELECT 1 FROM mission_entry AS own
      WHERE own.shop_id = ${shopId} AND own.customer_id = ${toId} AND own.mission_id = mission_entry.mission_id)`;
}

/**
 * Deletes what customers sent in for missions, and that they took part. The places they took stay taken. Inside the caller's
 * transaction. Safe to run again. One statement.
 */
export async function eraseCustomerEntries(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM mission_entry WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds}::bigint[])
      RETURNING mission_id, award_id
    )
    UPDATE mission SET forgotten_entries = forgotten_entries + taken.count FROM (
      SELECT gone.mission_id, count(*)::integer AS count FROM gone
      LEFT JOIN award_state AS award ON award.shop_id = ${shopId} AND award.id = gone.award_id
      WHERE award.status IS DISTINCT FROM 'REJECTED' GROUP BY gone.mission_id
    ) AS taken WHERE mission.shop_id = ${shopId} AND mission.id = taken.mission_id`;
}

/** Deletes all missions of a shop with their entries. Inside the caller's transaction. */
export async function eraseShopMissions(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.missionEntry.deleteMany({ where: { shopId } });
  await db.mission.deleteMany({ where: { shopId } });
}
