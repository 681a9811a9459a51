import type { Db } from "~/db.server";

interface TierChange {
  customerId: bigint;
  tierId: string | null;
  /** last day on which a tier is kept that is no longer reached, e.g. "2026-03-31" */
  keptUntil: string | null;
  /** what the last 12 months come to */
  value: bigint;
}

/** Keeps where members stand on the tiers; a tier held before keeps its beginning. One statement, none without changes. */
export async function saveMemberTiers(
  db: Db,
  { shopId, changes, now }: { shopId: number; changes: readonly TierChange[]; now: Date },
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ customerId, tierId, keptUntil, value }) => ({
    customerId: customerId.toString(),
    tierId,
    keptUntil,
    value: value.toString(),
  }));
  await db.$executeRaw`
    UPDATE member m SET tier_id = c."tierId", tier_kept_until = c."keptUntil", tier_value = c.value,
      tier_since = CASE WHEN c."tierId" IS NULL THEN NULL WHEN c."tierId" = m.tier_id THEN m.tier_since ELSE ${now} END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS c (
      "customerId" bigint, "tierId" uuid, "keptUntil" date, value bigint
    )
    WHERE m.shop_id = ${shopId} AND m.customer_id = c."customerId"`;
}
