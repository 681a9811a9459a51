import type { Db } from "~/db.server";
import type { RuleDefinition } from "~/modules/earning/core/earning-rule";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { EarlierAwards } from "~/modules/earning/core/evaluate-rules";

/**
 * When members earned by rules that have limits. Awards that were taken back or rejected do not count against a limit.
 * One statement, none when no rule has limits.
 */
export async function loadEarlierAwards(
  db: Db,
  { shopId, rules, earningEvents }: { shopId: number; rules: readonly RuleDefinition[]; earningEvents: EarningEvent[] },
): Promise<{ of: EarlierAwards; add: (ruleId: string, customerId: bigint, at: Date) => void }> {
  const events = new Set(earningEvents.map((earningEvent) => earningEvent.event));
  const limited = rules.filter((rule) => events.has(rule.event) && Object.keys(rule.limits).length > 0);
  const dates = new Map<string, Date[]>();
  const add = (ruleId: string, customerId: bigint, at: Date) => {
    const key = `${ruleId}/${customerId}`;
    dates.set(key, [...(dates.get(key) ?? []), at]);
  };
  if (limited.length > 0) {
    const rows = await db.award.findMany({
      where: {
        shopId,
        customerId: { in: [...new Set(earningEvents.flatMap(({ customerId }) => customerId ?? []))] },
        ruleId: { in: limited.map((rule) => rule.ruleId) },
        status: { in: ["WAITING", "PENDING", "AVAILABLE"] },
      },
      select: { ruleId: true, customerId: true, occurredAt: true },
    });
    for (const { ruleId, customerId, occurredAt } of rows) add(ruleId ?? "", customerId, occurredAt);
  }
  return { of: (ruleId, customerId) => dates.get(`${ruleId}/${customerId}`) ?? [], add };
}
