import type { EarningRule, Programme } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { listRules } from "./list-rules.server";

export interface RuleOverview {
  programme: Programme;
  /** by event, and within an event oldest first */
  rules: EarningRule[];
}

/** All rules of the shop. Two statements. @throws AppError PROGRAMME_MISSING before the install */
export async function readRuleOverview(db: Db, { shopId }: { shopId: number }): Promise<RuleOverview> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme) throw new AppError("PROGRAMME_MISSING", { status: 404 });
  const rules = await listRules(db, { shopId });
  const placeOf = (rule: EarningRule) => earningEventKinds.findIndex((event) => event === rule.event);
  return {
    programme,
    rules: rules.toSorted((a, b) => placeOf(a) - placeOf(b)),
  };
}
