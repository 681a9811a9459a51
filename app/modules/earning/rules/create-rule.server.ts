import type { EarningRule, PrismaClient } from "@prisma/client";
import { requestRuleDataFor } from "~/modules/earning/rule-data/request-rule-data.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { checkTiers } from "./check-tiers.server";
import { toStoredConditions } from "../conditions/rule-conditions";
import { enabledSince, formulaColumns, periodColumns } from "./rule-columns";
import { newRule, type NewRule } from "./rule-input";
import { isShownToShoppers } from "../core/earning-event";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

interface Creation {
  shopId: number;
  /** chosen by the caller: the same id gives the same rule, made once */
  id: string;
  input: NewRule;
  now: Date;
}

/**
 * Creates a rule, switched off unless asked for. What happened before it was switched on does not earn. One transaction
 * of its own, idempotent by `id`.
 *
 * @throws AppError FORMULA_AMBIGUOUS, FORMULA_MISSING, FORMULA_NOT_FOR_EVENT, UNIT_TOO_SMALL, END_BEFORE_START,
 * TIER_NOT_FOUND
 */
export async function createRule(prisma: PrismaClient, { shopId, id, input, now }: Creation): Promise<EarningRule> {
  const { event, enabled = false, conditions = {}, ...rule } = newRule.parse(input);
  return prisma.$transaction(async (db) => {
    const known = await db.earningRule.findUnique({ where: { shopId_id: { shopId, id } } });
    if (known) return known;
    const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
    await checkTiers(db, { shopId, conditions, before: {} });
    const { steps, ...formula } = formulaColumns(rule, null, { event, currency });
    const made = await db.earningRule.create({
      data: {
        shopId,
        id,
        event,
        enabled,
        createdAt: now,
        updatedAt: now,
        name: rule.name,
        priority: rule.priority,
        approval: rule.approval,
        limits: rule.limits,
        holdDays: rule.holdDays ?? null,
        enabledAt: enabledSince(enabled, { enabled: false, enabledAt: null }, now),
        conditions: toStoredConditions(conditions, currency),
        ...formula,
        ...(steps && { steps }),
        ...periodColumns(rule, { validFrom: null, validTo: null }),
      },
    });
    await requestRuleDataFor(db, { shopId, conditions: ruleConditions.parse(made.conditions), now });
    if (isShownToShoppers(event)) await enqueue(db, jobs.publishStorefront, { shopId });
    return made;
  });
}
