import type { Db } from "~/db.server";

/** Gives the proofs of a merged customer to the one kept: written anew, because a proof is never changed. */
export async function moveConsentProofs(
  db: Db,
  { shopId, keptId, removedId }: { shopId: number; keptId: bigint; removedId: bigint },
): Promise<void> {
  await db.$executeRaw`
    WITH gone AS (
      DELETE FROM consent_proof WHERE shop_id = ${shopId} AND customer_id = ${removedId} RETURNING *
    )
    INSERT INTO consent_proof (shop_id, customer_id, state, opt_in_level, at, source, wording, recorded_at)
    SELECT shop_id, ${keptId}, state, opt_in_level, at, source, wording, recorded_at FROM gone ORDER BY id
    ON CONFLICT DO NOTHING`;
}
