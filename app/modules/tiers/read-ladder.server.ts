import type { Tier, TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";

export type LadderStep = Pick<Tier, "id" | "name" | "threshold" | "multiplierPercent">;

export interface Ladder {
  /** null: the shop has no tiers */
  basis: TierBasis | null;
  graceDays: number;
  timezone: string;
  /** of the shop, for money that a threshold names */
  currency: string;
  /** lowest first; none without a basis */
  tiers: LadderStep[];
}

/** The shop's tiers and how they are reached. One statement, reads only. */
export async function readLadder(db: Db, { shopId }: { shopId: number }): Promise<Ladder> {
  const rows = await db.$queryRaw<(Omit<Ladder, "tiers"> & { [K in keyof LadderStep]: LadderStep[K] | null })[]>`
    SELECT p.tier_basis::text AS basis, p.tier_grace_days AS "graceDays", s.timezone, s.currency, t.id, t.name,
      t.threshold, t.multiplier_percent AS "multiplierPercent"
    FROM programme p JOIN shop s ON s.id = p.shop_id
    LEFT JOIN tier t ON t.shop_id = p.shop_id AND t.deleted_at IS NULL AND p.tier_basis IS NOT NULL
    WHERE p.shop_id = ${shopId} ORDER BY t.threshold, t.id`;
  const [first] = rows;
  if (!first) throw new Error(`shop ${shopId} has no programme`);
  const { basis, graceDays, timezone, currency } = first;
  const tiers = rows.flatMap(({ id, name, threshold, multiplierPercent }) =>
    id !== null && name !== null && threshold !== null && multiplierPercent !== null
      ? [{ id, name, threshold, multiplierPercent }]
      : [],
  );
  return { basis, graceDays, timezone, currency, tiers };
}
