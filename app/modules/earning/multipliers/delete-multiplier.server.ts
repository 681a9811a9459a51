import type { Db } from "~/db.server";

/** Deletes a multiplier campaign; what it has multiplied stays, by the snapshot of each award. Idempotent. */
export async function deleteMultiplier(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<void> {
  await db.multiplierCampaign.deleteMany({ where: { shopId, id } });
}
