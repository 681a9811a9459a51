import type { Db } from "~/db.server";
import { LimitCount, takesRoom } from "~/modules/earning/core/limit-count";

/**
 * Awards of these members that count against the limits of these rules; those taken back or rejected do not. One statement,
 * none without rules.
 */
export async function loadEarlierAwards(
  db: Db,
  { shopId, ruleIds, customerIds }: { shopId: number; ruleIds: string[]; customerIds: bigint[] },
): Promise<LimitCount> {
  const count = new LimitCount();
  if (ruleIds.length === 0 || customerIds.length === 0) return count;
  const rows = await db.award.findMany({
    where: {
      shopId,
      customerId: { in: customerIds },
      ruleId: { in: ruleIds },
      status: { in: ["WAITING", "PENDING", "AVAILABLE"] },
    },
    select: {
      id: true,
      ruleId: true,
      customerId: true,
      source: true,
      occurredAt: true,
      status: true,
      proposed: true,
      granted: true,
      takenBack: true,
    },
  });
  for (const { id, ruleId, customerId, source, occurredAt: at, ...award } of rows)
    count.note({ id, ruleId: ruleId ?? "", customerId, source, at }, takesRoom(award));
  return count;
}
