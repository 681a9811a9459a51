import type { Tier, TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";
import { isUuid } from "~/lib/uuid";

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
    SELECT settings.basis::text, settings.grace_days AS "graceDays", s.timezone, s.currency, t.id, t.name,
      t.threshold, t.multiplier_percent AS "multiplierPercent"
    FROM tier_settings settings JOIN shop s ON s.id = settings.shop_id
    LEFT JOIN tier t ON t.shop_id = settings.shop_id AND t.deleted_at IS NULL AND settings.basis IS NOT NULL
    WHERE settings.shop_id = ${shopId} ORDER BY t.threshold, t.id`;
  const [first] = rows;
  if (!first) throw new Error(`shop ${shopId} has no settings of tiers`);
  const { basis, graceDays, timezone, currency } = first;
  const tiers = rows.flatMap(({ id, name, threshold, multiplierPercent }) =>
    id !== null && name !== null && threshold !== null && multiplierPercent !== null
      ? [{ id, name, threshold, multiplierPercent }]
      : [],
  );
  return { basis, graceDays, timezone, currency, tiers };
}

/** The shop's tiers, locked for a change until the caller's transaction ends. Two statements. */
export async function lockLadder(db: Db, { shopId }: { shopId: number }): Promise<Ladder> {
  await db.$queryRaw`SELECT shop_id FROM tier_settings WHERE shop_id = ${shopId} FOR UPDATE`;
  return readLadder(db, { shopId });
}

/** How many of these ids are tiers of the shop that it still has. One statement. */
export const countTiers = (db: Db, { shopId, ids }: { shopId: number; ids: readonly string[] }): Promise<number> =>
  db.tier.count({ where: { shopId, id: { in: ids.filter(isUuid) }, deletedAt: null } });

export interface MemberTier {
  id: string;
  name: string;
  /** what the member earns compared to a rule's own points; 200 doubles */
  multiplierPercent: number;
}

/** The tiers of these members, as last refreshed; who has none is left out. One statement, reads only. */
export async function readTiers(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, MemberTier>> {
  if (customerIds.length === 0) return new Map();
  const rows = await db.$queryRaw<(MemberTier & { customerId: bigint })[]>`
    SELECT m.customer_id AS "customerId", t.id, t.name, t.multiplier_percent AS "multiplierPercent"
    FROM member_tier m JOIN tier t ON t.shop_id = m.shop_id AND t.id = m.tier_id AND t.deleted_at IS NULL
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY(${customerIds}::bigint[])`;
  return new Map(rows.map(({ customerId, ...tier }) => [customerId, tier]));
}
