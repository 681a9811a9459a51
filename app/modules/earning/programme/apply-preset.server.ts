import { Prisma, type EarningRule, type Programme } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { requestRuleDataFor } from "~/modules/earning/rule-data/request-rule-data.server";
import { firstOfEach, listRules } from "~/modules/earning/rules/list-rules.server";
import { enabledSince } from "~/modules/earning/rules/rule-columns";
import { presetColumns, type RulePreset } from "~/modules/earning/rules/rule-preset";
import { jobs } from "~/modules/jobs/registry";

export interface RulesAndProgramme {
  programme: Programme;
  /** oldest first */
  rules: EarningRule[];
}

/** The shop's rules and settings, locked until the transaction ends. Three statements. @throws AppError PROGRAMME_MISSING */
export async function lockProgramme(db: Db, { shopId }: { shopId: number }): Promise<RulesAndProgramme> {
  await db.$queryRaw`SELECT id FROM earning_rule WHERE shop_id = ${shopId} AND deleted_at IS NULL ORDER BY id FOR UPDATE`;
  await db.$queryRaw`SELECT shop_id FROM programme WHERE shop_id = ${shopId} FOR UPDATE`;
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme) throw new AppError("PROGRAMME_MISSING", { status: 404 });
  return { programme, rules: await listRules(db, { shopId }) };
}

interface Preset {
  shopId: number;
  current: RulesAndProgramme;
  rules: readonly RulePreset[];
  /** null: stays as it is */
  holdDays: number | null;
  now: Date;
}

/**
 * Switches rules on with the given terms: the oldest of each event, which keeps its name, conditions and period, or else a new one. What
 * happened before a rule was switched on does not earn. Inside the caller's transaction, after `lockProgramme`; at most two statements an
 * event.
 */
export async function applyPreset(db: Db, { shopId, current, rules, holdDays, now }: Preset): Promise<void> {
  const known = firstOfEach(current.rules);
  for (const preset of rules) {
    const rule = known.get(preset.event);
    const { steps, ...columns } = presetColumns(preset);
    const before = rule ?? { enabled: false, enabledAt: null };
    const data = {
      ...columns,
      steps: steps ?? Prisma.DbNull,
      enabled: true,
      enabledAt: enabledSince(true, before, now),
      updatedAt: now,
    };
    if (rule) {
      await db.earningRule.update({ where: { shopId_id: { shopId, id: rule.id } }, data });
      await requestRuleDataFor(db, { shopId, conditions: ruleConditions.parse(rule.conditions), now });
    } else {
      await db.earningRule.create({ data: { ...data, shopId, id: uuidV7(), event: preset.event, createdAt: now } });
    }
  }
  if (holdDays !== null) await db.programme.update({ where: { shopId }, data: { holdDays, updatedAt: now } });
  await enqueue(db, jobs.publishStorefront, { shopId });
}
