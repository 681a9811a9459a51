import { v7 as uuidV7 } from "uuid";
import type { Db } from "~/db.server";
import { defaultRules } from "./default-rules";

/**
 * Adds the default rule of each event for which the shop never had a rule; deleted rules do not come back. Inside the
 * caller's transaction, two statements. Paid orders earn from the shop's first day on.
 */
export async function addDefaultRules(
  db: Db,
  { shopId, currency, now }: { shopId: number; currency: string; now: Date },
): Promise<void> {
  const had = await db.earningRule.findMany({ where: { shopId }, select: { event: true }, distinct: ["event"] });
  const events = new Set<string>(had.map(({ event }) => event));
  await db.earningRule.createMany({
    data: defaultRules(currency)
      .filter(({ event }) => !events.has(event))
      .map((rule) => ({ ...rule, shopId, id: uuidV7(), createdAt: now, updatedAt: now })),
  });
}
