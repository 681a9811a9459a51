import type { Db } from "~/db.server";

/**
 * Forgets what a customer sent in as proof. That they took part stays, so that their place stays taken. Inside the
 * caller's transaction. Safe to run again.
 */
export async function eraseCustomerProofs(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<void> {
  await db.missionEntry.updateMany({
    where: { shopId, customerId },
    data: { text: null, link: null, photo: null, photoType: null, photoStatus: null },
  });
}

/** Deletes all missions of a shop with their entries. Inside the caller's transaction. */
export async function eraseShopMissions(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.missionEntry.deleteMany({ where: { shopId } });
  await db.mission.deleteMany({ where: { shopId } });
}
