import type { TierBasis } from "@prisma/client";
import type { Db } from "~/db.server";

/** Where a member stands on the shop's tiers. Amounts are points, minor units or orders, as the basis says. */
export interface TierState {
  basis: TierBasis;
  currency: string;
  id: string | null;
  name: string | null;
  /** what the member earns compared to a rule's own points; 200 doubles */
  multiplierPercent: number | null;
  since: Date | null;
  /** last day on which a tier is kept that is no longer reached */
  keptUntil: Date | null;
  /** sum of the last 12 months, in the basis' unit */
  value: bigint;
  /** the tier to reach next: the held one while it is only kept. Null on the highest */
  next: { name: string; threshold: bigint; multiplierPercent: number } | null;
}

interface Row extends Omit<TierState, "next"> {
  customerId: bigint;
  nextName: string | null;
  nextThreshold: bigint | null;
  nextMultiplierPercent: number | null;
}

/** The tiers of these members; none of a shop without tiers. One statement, reads only. */
export async function listTierStates(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Map<bigint, TierState>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.customer_id AS "customerId", settings.basis::text, s.currency, held.id, held.name,
      held.multiplier_percent AS "multiplierPercent", m.tier_since AS since, m.tier_kept_until AS "keptUntil",
      m.tier_value AS value, next.name AS "nextName", next.threshold AS "nextThreshold",
      next.multiplier_percent AS "nextMultiplierPercent"
    FROM member_tier m
    JOIN shop s ON s.id = m.shop_id
    JOIN tier_settings settings ON settings.shop_id = m.shop_id AND settings.basis IS NOT NULL
    LEFT JOIN tier held ON held.shop_id = m.shop_id AND held.id = m.tier_id AND held.deleted_at IS NULL
    LEFT JOIN LATERAL (
      SELECT t.name, t.threshold, t.multiplier_percent FROM tier t
      WHERE t.shop_id = m.shop_id AND t.deleted_at IS NULL AND t.threshold > m.tier_value
        AND (m.tier_kept_until IS NULL OR t.id = m.tier_id)
      ORDER BY t.threshold LIMIT 1
    ) next ON true
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY (${customerIds.map(String)}::bigint[])
      AND (held.id IS NOT NULL OR next.name IS NOT NULL)`;
  return new Map(
    rows.map(({ customerId, nextName: name, nextThreshold: threshold, nextMultiplierPercent, ...state }) => [
      customerId,
      {
        ...state,
        next:
          name !== null && threshold !== null
            ? { name, threshold, multiplierPercent: nextMultiplierPercent ?? 100 }
            : null,
      },
    ]),
  );
}
