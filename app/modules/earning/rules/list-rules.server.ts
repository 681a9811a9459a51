import type { EarningRule } from "@prisma/client";
import { validate as isUuid } from "uuid";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** All rules of the shop that are not deleted, oldest first. One statement. */
export function listRules(db: Db, { shopId }: { shopId: number }): Promise<EarningRule[]> {
  return db.earningRule.findMany({
    where: { shopId, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** The oldest rule of each event, of rules in the order of `listRules`. */
export const firstOfEach = (rules: readonly EarningRule[]): Map<string, EarningRule> =>
  new Map(rules.toReversed().map((rule) => [rule.event, rule]));

/** @throws AppError RULE_NOT_FOUND, also for a rule of another shop */
export async function getRule(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<EarningRule> {
  const rule = isUuid(id) ? await db.earningRule.findFirst({ where: { shopId, id, deletedAt: null } }) : null;
  if (!rule) throw new AppError("RULE_NOT_FOUND", { status: 404 });
  return rule;
}

/** Whether any rule, deleted ones included, has an amount in minor units of the shop's currency. One statement. */
export const hasMoneyRules = async (db: Db, { shopId }: { shopId: number }): Promise<boolean> =>
  (await db.earningRule.findFirst({ where: { shopId, unitMinor: { not: null } }, select: { id: true } })) !== null;

/** How many rules give points now. One statement. */
export const countRulesOn = (db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<number> =>
  db.earningRule.count({
    where: {
      shopId,
      enabled: true,
      deletedAt: null,
      AND: [
        { OR: [{ validFrom: null }, { validFrom: { lte: now } }] },
        { OR: [{ validTo: null }, { validTo: { gt: now } }] },
      ],
    },
  });
