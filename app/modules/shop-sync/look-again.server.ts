import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueueAll } from "~/lib/queue.server";
import { listMembersAfter } from "~/modules/members/list-members-after.server";
import { listOrdersAfter } from "~/modules/orders/list-orders-after.server";
import { jobs } from "~/modules/jobs/registry";

/** What the daily look asks Shopify for. */
export type LookedFor = "orders" | "customers";

interface Slice {
  shopId: number;
  what: LookedFor;
  /** only orders placed since; null: all */
  since: Date | null;
  limit: number;
  now: Date;
}

/**
 * The orders or customers that were not looked for the longest: the next ones by number, from the first again after the
 * last. What came within a day is left out. Two statements.
 */
export async function listNextToLookFor(db: Db, { shopId, what, since, limit, now }: Slice): Promise<bigint[]> {
  const { ordersLookedTo, customersLookedTo } = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
  const until = new Date(now.getTime() - 86_400_000);
  return what === "orders"
    ? listOrdersAfter(db, { shopId, after: ordersLookedTo, since, until, limit })
    : listMembersAfter(db, { shopId, after: customersLookedTo, until, limit });
}

const topicOf = { orders: "orders/delete", customers: "customers/delete" } as const;
const columnOf = { orders: "ordersLookedTo", customers: "customersLookedTo" } as const;

/** Notes how far the look has come, and passes on what Shopify does not have any more as its webhook would. One transaction. */
export async function noteLooked(
  prisma: PrismaClient,
  { shopId, what, upTo, missing, at }: { shopId: number; what: LookedFor; upTo: bigint; missing: bigint[]; at: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    await db.shop.update({ where: { id: shopId }, data: { [columnOf[what]]: upTo } });
    const topic = topicOf[what];
    const deletions = missing.map((id) => ({
      shopId,
      topic,
      payload: { id: String(id) },
      triggeredAt: at.toISOString(),
    }));
    await enqueueAll(db, jobs.storeEvents, deletions);
  });
}
