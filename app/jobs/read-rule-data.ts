import { z } from "zod";
import { defineJob } from "./define-job";
import { HEARTBEAT_SECONDS } from "./heartbeat";
import { fetchMarkets, knowSegment, fetchTags, type RuleDataContext } from "~/rule-data/fetch-rule-data.server";
import { enqueue } from "~/lib/queue.server";
import { readRuleNeeds } from "~/modules/earning/rule-data/read-rule-needs.server";
import { READ_RULE_DATA } from "~/modules/earning/rule-data/request-rule-data.server";
import { forgetSegments } from "~/modules/earning/rule-data/save-segment.server";
import { listUntagged } from "~/modules/members/save-tags.server";

/** Reads what the shop's rules want to know of its members and markets, as a whole. Safe to run again. */
export const readRuleData = defineJob({
  name: READ_RULE_DATA,
  payload: z.object({ shopId: z.number().int() }),
  queue: {
    policy: "short",
    retryLimit: 10,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 4 * 3_600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, context) {
    for (const { shopId } of jobs.map((job) => job.data)) {
      const needs = await readRuleNeeds(context.db, { shopId });
      await forgetSegments(context.db, { shopId, kept: needs.segments });
      await fetchMarkets(context, { shopId });
      for (const segmentId of needs.segments) await knowSegment(context, { shopId, segmentId });
      if (needs.customerTags.length > 0) await knowAllTags(context, shopId);
    }
  },
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

/** Once a day everything is read anew, should news have been lost. */
export const refreshRuleData = defineJob({
  name: "refresh-rule-facts",
  payload: z.object({}),
  cron: "23 2 * * *",
  queue: { policy: "short", retryLimit: 3, retryDelay: 60 },
  async handle(_jobs, { db }) {
    const shops = await db.shop.findMany({ where: { status: "ACTIVE" }, select: { id: true } });
    await enqueue(
      db,
      READ_RULE_DATA,
      shops.map(({ id }) => ({ data: { shopId: id }, singletonKey: String(id) })),
    );
  },
});
