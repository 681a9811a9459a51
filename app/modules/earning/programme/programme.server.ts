import type { EarningRule, Programme, TakeBackPolicy } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { toOrderRule, type OrderRule } from "./order-rule";

/** The shop's programme with its first order rule. Two statements. @throws AppError PROGRAMME_MISSING before the install */
export async function getProgramme(
  db: Db,
  { shopId }: { shopId: number },
): Promise<{ programme: Programme; rule: EarningRule; orderRule: OrderRule }> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  const rule = await db.earningRule.findFirst({
    where: { shopId, event: "ORDER", deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (!programme || !rule) throw new AppError("PROGRAMME_MISSING", { status: 404 });
  return { programme, rule, orderRule: toOrderRule(rule, programme) };
}

/** What happens when points to be taken back are already spent. One statement. */
export const readTakeBackPolicy = async (db: Db, { shopId }: { shopId: number }): Promise<TakeBackPolicy> =>
  (await db.programme.findUniqueOrThrow({ where: { shopId }, select: { takeBackPolicy: true } })).takeBackPolicy;
