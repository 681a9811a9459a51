import type { Db } from "~/db.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import type { RuleNeeds } from "~/modules/earning/conditions/condition";

/** What the shop's rules need to know, including rules that are off. One statement. */
export async function readRuleNeeds(db: Db, { shopId }: { shopId: number }): Promise<RuleNeeds> {
  const rules = await db.earningRule.findMany({ where: { shopId, deletedAt: null }, select: { conditions: true } });
  return needsOf(rules.map(({ conditions }) => ({ conditions: ruleConditions.parse(conditions) })));
}
