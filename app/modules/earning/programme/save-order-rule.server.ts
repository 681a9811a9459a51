import type { PrismaClient } from "@prisma/client";
import { orderRuleInput, unitMinor, type OrderRuleInput } from "./order-rule-input";
import { getProgramme } from "./programme.server";
import { enabledSince } from "~/modules/earning/rules/rule-columns";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Stores the order rule and the programme's settings and republishes the storefront. Orders that have earned keep their
 * terms; a rule that is switched on again counts orders from then on. The hold time is the programme's, unless the rule
 * has its own. One transaction of its own. @throws AppError UNIT_TOO_SMALL, PROGRAMME_MISSING
 */
export async function saveOrderRule(
  prisma: PrismaClient,
  { shopId, input, now }: { shopId: number; input: OrderRuleInput; now: Date },
): Promise<void> {
  const { enabled, pointsPerUnit, unit, holdDays, ...settings } = orderRuleInput.parse(input);
  await prisma.$transaction(async (db) => {
    const { rule } = await getProgramme(db, { shopId });
    const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
    const ownHold = rule.holdDays !== null;
    await db.programme.update({
      where: { shopId },
      data: { ...settings, ...(!ownHold && { holdDays }), updatedAt: now },
    });
    await db.earningRule.update({
      where: { shopId_id: { shopId, id: rule.id } },
      data: {
        enabled,
        enabledAt: enabledSince(enabled, rule, now),
        points: null,
        pointsPerUnit,
        unitMinor: unitMinor(unit, currency),
        ...(ownHold && { holdDays }),
        updatedAt: now,
      },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
  });
}
