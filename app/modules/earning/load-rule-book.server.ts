import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { toEarningRule, toProgrammeFacts } from "./rule-from-row";
import type { RuleBook } from "./weigh-rules";

/** All that decisions of a shop go by today. Four statements. @throws AppError PROGRAMME_MISSING before the install */
export async function loadRuleBook(db: Db, { shopId }: { shopId: number }): Promise<RuleBook> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme) throw new AppError("PROGRAMME_MISSING", { status: 404 });
  const { timezone } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timezone: true } });
  const rules = await db.earningRule.findMany({ where: { shopId, enabled: true, deletedAt: null } });
  const multipliers = await db.multiplierCampaign.findMany({ where: { shopId } });
  return {
    programme: toProgrammeFacts(programme, timezone),
    rules: rules.map((rule) => toEarningRule(rule, programme)),
    multipliers,
  };
}
