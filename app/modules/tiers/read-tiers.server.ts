import type { Db } from "~/db.server";

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
    FROM member m JOIN tier t ON t.shop_id = m.shop_id AND t.id = m.tier_id AND t.deleted_at IS NULL
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY(${customerIds}::bigint[])`;
  return new Map(rows.map(({ customerId, ...tier }) => [customerId, tier]));
}
