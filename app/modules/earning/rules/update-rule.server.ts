import { Prisma, type EarningRule, type PrismaClient } from "@prisma/client";
import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { step } from "~/modules/earning/core/award-terms";
import { getRule } from "./list-rules.server";
import { requestRuleDataFor } from "~/modules/earning/rule-data/request-rule-data.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { checkTiers } from "./check-tiers.server";
import { toStoredConditions } from "../conditions/rule-conditions";
import { enabledSince, formulaColumns, periodColumns } from "./rule-columns";
import { changeProgramme } from "../programme/change-programme.server";
import { ruleChange, type RuleChange } from "./rule-input";
import { isShownToShoppers } from "../core/earning-event";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

const storedSteps = z.array(step).nullable();

/**
 * Changes the given properties of a rule; its awards keep their terms. A rule that is switched on again counts what
 * happens from then on. One transaction of its own, in which what friends save is changed, too, where it is given.
 *
 * @throws AppError RULE_NOT_FOUND, EVENT_FIXED, TIER_NOT_FOUND, and the errors of formula and period
 */
export async function updateRule(
  prisma: PrismaClient,
  {
    shopId,
    id,
    input,
    friendPercent,
    now,
  }: { shopId: number; id: string; input: RuleChange; friendPercent?: number | undefined; now: Date },
): Promise<EarningRule> {
  const change = ruleChange.parse(input);
  return prisma.$transaction(async (db) => {
    const rule = await getRule(db, { shopId, id });
    const { event } = rule;
    if (change.event && change.event !== event) throw new AppError("EVENT_FIXED", { status: 422, field: "event" });
    const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
    await checkTiers(db, {
      shopId,
      conditions: change.conditions ?? {},
      before: ruleConditions.parse(rule.conditions),
    });
    const before = { ...rule, steps: storedSteps.parse(rule.steps) };
    const { steps, ...formula } = formulaColumns(change, before, { event, currency });
    const { name, priority, holdDays, approval, limits, conditions, enabled = rule.enabled } = change;
    const updated = await db.earningRule.update({
      where: { shopId_id: { shopId, id: rule.id } },
      data: {
        name,
        priority,
        holdDays,
        approval,
        limits,
        enabled,
        updatedAt: now,
        enabledAt: enabledSince(enabled, rule, now),
        conditions: conditions && toStoredConditions(conditions, currency),
        points: formula.points,
        photoPoints: formula.photoPoints,
        pointsPerUnit: formula.pointsPerUnit,
        unitMinor: formula.unitMinor,
        steps: steps ?? Prisma.DbNull,
        ...periodColumns(change, rule),
      },
    });
    await requestRuleDataFor(db, { shopId, conditions: ruleConditions.parse(updated.conditions), now });
    if (isShownToShoppers(event)) await enqueue(db, jobs.publishStorefront, { shopId });
    if (friendPercent !== undefined) await changeProgramme(db, { shopId, input: { friendPercent }, now });
    return updated;
  });
}

/**
 * Deletes a rule; its awards stay and are taken back by their own terms. The first rule for paid orders is part of the
 * programme and can only be switched off. One transaction of its own.
 *
 * @throws AppError RULE_NOT_FOUND, RULE_NEEDED
 */
export async function deleteRule(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const rule = await getRule(db, { shopId, id });
    if (rule.event === "ORDER") {
      const others = await db.earningRule.count({
        where: { shopId, event: "ORDER", deletedAt: null, id: { not: rule.id } },
      });
      if (others === 0) throw new AppError("RULE_NEEDED", { status: 409 });
    }
    await db.earningRule.update({
      where: { shopId_id: { shopId, id: rule.id } },
      data: { enabled: false, deletedAt: now, updatedAt: now },
    });
    if (isShownToShoppers(rule.event)) await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
