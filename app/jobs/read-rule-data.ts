import { handleJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { fetchMarkets, knowSegment, fetchTags, type RuleDataContext } from "~/rule-data/fetch-rule-data.server";
import { enqueueAll } from "~/lib/queue.server";
import { readRuleNeeds } from "~/modules/earning/rule-data/read-rule-needs.server";
import { forgetCollections } from "~/modules/earning/rule-data/collections.server";
import { forgetSegments } from "~/modules/earning/rule-data/segments.server";
import { listUntagged } from "~/modules/members/customer-tags.server";

/** Reads what the shop's rules want to know of its members and markets, as a whole. Safe to run again. */
export const readRuleData = handleJob(jobs.readRuleData, async (waiting, context) => {
  for (const { shopId } of waiting.map((job) => job.data)) {
    const needs = await readRuleNeeds(context.db, { shopId });
    await forgetSegments(context.db, { shopId, kept: needs.segments });
    await forgetCollections(context.db, { shopId, kept: needs.collections });
    await fetchMarkets(context, { shopId });
    for (const segmentId of needs.segments) await knowSegment(context, { shopId, segmentId });
    if (needs.customerTags.length > 0) await knowAllTags(context, shopId);
  }
});

const BATCH = 1_000;

async function knowAllTags(context: RuleDataContext, shopId: number): Promise<void> {
  let after = 0n;
  for (;;) {
    const customerIds = await listUntagged(context.db, { shopId, after, take: BATCH });
    await fetchTags(context, { shopId, customerIds });
    if (customerIds.length < BATCH) return;
    after = customerIds.at(-1) ?? after;
  }
}

/** Once a day for all shops, because webhooks can be lost. */
export const refreshRuleData = handleJob(jobs.refreshRuleData, async (_jobs, { db }) => {
  const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
  await enqueueAll(
    db,
    jobs.readRuleData,
    shops.map(({ id }) => ({ shopId: id })),
  );
});
