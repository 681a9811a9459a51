import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { enqueueAll } from "~/lib/queue.server";
import { listNextToLookFor, noteLooked, type LookedFor } from "~/modules/shop-sync/look-again.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { findMissing, mayReadAllOrders } from "~/shopify/find-missing";

/** Orders, and customers, that are looked for in a day: forty requests each. */
const A_DAY = 10_000;
/** Shopify hides orders of more than 60 days by their creation, which may be some days before they were placed. */
const SEEN_MS = 50 * 86_400_000;

const typeOf = { orders: "Order", customers: "Customer" } as const;

/** Finds orders and customers that were deleted in Shopify without our hearing of it, some each day. Safe to run again. */
export const lookForDeleted = handleJob(jobs.lookForDeleted, async (waiting, context) => {
  for (const { shopId } of waiting.map(({ data }) => data)) {
    const shop = await context.db.shop.findUnique({ where: { id: shopId } });
    if (shop?.status !== "ACTIVE" || !shop.appInstallationId) continue;
    const graphql = await context.adminFor(shopId);
    const seesAll = await mayReadAllOrders(graphql);
    const since = seesAll ? null : new Date(context.now().getTime() - SEEN_MS);
    await look(context, graphql, { shopId, what: "orders", since });
    await look(context, graphql, { shopId, what: "customers", since: null });
  }
});

async function look(
  { db, now, logger }: JobContext,
  graphql: AdminGraphql,
  { shopId, what, since }: { shopId: number; what: LookedFor; since: Date | null },
): Promise<void> {
  const at = now();
  const ids = await listNextToLookFor(db, { shopId, what, since, limit: A_DAY, now: at });
  const first = await findMissing(graphql, typeOf[what], ids);
  // One answer may be incomplete: only what is missing twice is taken for deleted.
  const missing = await findMissing(graphql, typeOf[what], first);
  if (isTooMuch(missing, ids)) {
    logger.error({ shopId, what, asked: ids.length, missing: missing.length }, "too much is missing to be deleted");
    return;
  }
  const upTo = ids.length < A_DAY ? 0n : (ids.at(-1) ?? 0n);
  await noteLooked(db, { shopId, what, upTo, missing, at });
}

/**
 * Deletions are rare and come as webhooks. Where much is missing at once, the app has probably lost access to it, and
 * taking it for deleted would cost members their points.
 */
const isTooMuch = (missing: readonly bigint[], asked: readonly bigint[]): boolean =>
  missing.length > Math.max(20, asked.length / 10);

/** Once a day for all shops. */
export const lookForAllDeleted = handleJob(jobs.lookForAllDeleted, async (_jobs, { db }) => {
  const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
  await enqueueAll(
    db,
    jobs.lookForDeleted,
    shops.map(({ id }) => ({ shopId: id })),
  );
});
