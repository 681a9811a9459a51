import type { ConsentProof, ConsentSource } from "@prisma/client";
import type { Db } from "~/db.server";

export interface ConsentRow {
  customerId: bigint;
  state: string;
  optInLevel: string | null;
  updatedAt: Date | null;
}

/** A consent that was not known before. */
export interface NewProof {
  customerId: bigint;
  state: string;
}

/**
 * Stores each consent that the store reports, with its time, as proof; a repeated or late one is stored once. One
 * statement, inside the caller's transaction. Customers who were never asked need no proof; nothing is stored of
 * redacted ones.
 *
 * @returns the consents that are new
 */
export async function saveConsentProofs(
  db: Db,
  input: { shopId: number; consents: ConsentRow[]; source: ConsentSource; now: Date },
): Promise<NewProof[]> {
  const { shopId, source, now } = input;
  const consents = input.consents.filter(({ state, updatedAt }) => state !== "NOT_SUBSCRIBED" || updatedAt !== null);
  if (consents.length === 0) return [];
  const rows = consents.map((consent) => ({ ...consent, customerId: consent.customerId.toString() }));
  const saved = await db.$queryRaw<{ customer_id: bigint; state: string }[]>`
    INSERT INTO consent_proof (shop_id, customer_id, state, opt_in_level, at, source, recorded_at)
    SELECT ${shopId}, told."customerId", told.state, told."optInLevel", told."updatedAt", ${source}::"ConsentSource", ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS told (
      "customerId" bigint, state text, "optInLevel" text, "updatedAt" timestamptz(3)
    )
    JOIN member ON member.shop_id = ${shopId} AND member.customer_id = told."customerId" AND member.status = 'ACTIVE'
    ORDER BY told."customerId", told."updatedAt" NULLS FIRST
    ON CONFLICT DO NOTHING
    RETURNING customer_id, state`;
  return saved.map((row) => ({ customerId: row.customer_id, state: row.state }));
}

/** All stored proofs of a member's e-mail consent, oldest first. */
export function listConsentProofs(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<ConsentProof[]> {
  return db.consentProof.findMany({
    where: { shopId, customerId },
    orderBy: [{ at: { sort: "asc", nulls: "first" } }, { id: "asc" }],
  });
}

/** Copies the proofs of a merged customer to the one who was kept, because a proof is never changed. */
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
