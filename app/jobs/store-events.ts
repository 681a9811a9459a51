import type { JobResult } from "pg-boss";
import { z } from "zod";
import { handleJob, type JobContext, type WaitingJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { dropRedactedChanges } from "./drop-redacted-changes";
import { fetchRuleData, withRuleData } from "~/rule-data/fetch-rule-data.server";
import { storeControls, type Control } from "~/jobs/store-controls";
import type { JobPayload } from "~/lib/job";
import { env } from "~/env.server";
import { isOutage } from "~/lib/data-error";
import { foldTag } from "~/lib/fold-tag";
import { requiredRuleData } from "~/modules/shop-sync/required-rule-data";
import { forgetPayloads } from "~/modules/shop-sync/forget-payloads.server";
import { findEchoes } from "~/modules/shop-sync/find-echoes.server";
import { inShop } from "~/lib/shop-scope.server";
import { noteTakenTags } from "~/modules/shop-sync/note-taken-tags.server";
import { dataTopics, parseWebhook, type DataTopic } from "~/modules/shop-sync/parse-webhook";
import { processBatch, type QueuedEvent } from "~/modules/shop-sync/process-batch.server";
import { reviewSourceKinds, topicOf } from "~/modules/reviews/sources/source-kinds";
import { takeReview } from "~/modules/reviews/sources/take-review.server";
import { membershipTags } from "~/shopify/members-tag";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";

type StoredEvent = JobPayload<typeof jobs.storeEvents>;

export const webhookTopics: ReadonlySet<string> = new Set([...dataTopics, ...Object.keys(storeControls)]);

/** Events of review apps, which have webhook URLs of their own. */
const reviewControls = reviewSourceKinds.map((kind): [string, Control] => [
  topicOf(kind),
  (context, { shopId, payload }) =>
    withRuleData(context, shopId, () => takeReview(context.db, { shopId, kind, payload, now: context.now() })),
]);

const controls: Record<string, Control> = { ...storeControls, ...Object.fromEntries(reviewControls) };

const parked = (id: string, error: unknown): JobResult => ({ id, status: "deadletter", output: describe(error) });
const failed = (id: string, error: unknown): JobResult => ({ id, status: "failed", output: describe(error) });
const describe = (error: unknown) => ({ message: error instanceof Error ? error.message : String(error) });

const ownTags = Object.values(membershipTags).map(foldTag);

/**
 * Processes events of the store in batches per shop. Events that can never be parsed are parked at once; failed ones
 * are retried.
 */
export const storeEvents = handleJob(jobs.storeEvents, async (waiting, context) => {
  const shops = await context.db.shop.findMany({
    where: { id: { in: [...new Set(waiting.map((job) => job.data.shopId))] } },
  });
  const results: JobResult[] = [];
  for (const shop of shops) {
    const own = waiting.filter((job) => job.data.shopId === shop.id);
    results.push(
      ...(await inShop(shop.id, () =>
        handleShop(own, { ...context, active: shop.status === "ACTIVE", currency: shop.currency }),
      )),
    );
  }
  // Events of a shop whose data was deleted meanwhile.
  const known = new Set(results.map((result) => result.id));
  const gone = waiting.filter((job) => !known.has(job.id)).map(({ id }): JobResult => ({ id, status: "completed" }));
  const all = [...results, ...gone];
  const worked = all.filter(({ status }) => status === "completed");
  await forgetPayloads(context.db, { jobIds: worked.map(({ id }) => id) });
  return all;
});

async function handleShop(
  jobs: WaitingJob<StoredEvent>[],
  context: JobContext & { active: boolean; currency: string },
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  const queued: QueuedEvent[] = [];
  const later: WaitingJob<StoredEvent>[] = [];
  for (const job of jobs) {
    if (job.data.topic in controls) later.push(job);
    else if (!context.active) results.push({ id: job.id, status: "completed" });
    else
      try {
        queued.push({ id: job.id, event: toEvent(job.data, context.currency) });
      } catch (error) {
        context.logger.warn(
          { jobId: job.id, topic: job.data.topic },
          "parked: the payload is not what its topic promises",
        );
        results.push(parked(job.id, error));
      }
  }
  const shopId = jobs[0]?.data.shopId ?? 0;
  const errors = await processChanges(shopId, queued, context);
  for (const { id } of queued) {
    const error = errors.get(id);
    if (error) context.logger.error({ jobId: id, err: error }, "event failed");
    results.push(error ? failed(id, error) : { id, status: "completed" });
  }
  results.push(...(await handleControls(later, context, [...errors.values()].find(isOutage))));
  return dropRedactedChanges(context.db, { shopId, jobs, results });
}

/** One after the other; when the database is down, the rest is not tried. */
async function handleControls(
  jobs: WaitingJob<StoredEvent>[],
  context: JobContext,
  before: unknown,
): Promise<JobResult[]> {
  const results: JobResult[] = [];
  let stopped = before;
  for (const job of jobs) {
    if (stopped === undefined) {
      const error = await handleControl(job, context);
      results.push(error === undefined ? { id: job.id, status: "completed" } : endOf(job.id, error));
      if (error !== undefined && isOutage(error)) stopped = error;
    } else results.push(failed(job.id, stopped));
  }
  return results;
}

/** @returns the error of each event that failed, by job id */
async function processChanges(
  shopId: number,
  queued: QueuedEvent[],
  context: JobContext,
): Promise<Map<string, unknown>> {
  try {
    await noteTakenTags(context.db, { shopId, queued, ownTags: membershipTags });
    const echoes = await findEchoes(context.db, { shopId, queued, ownTags });
    const changes = queued.filter(({ id }) => !echoes.has(id));
    if (changes.length === 0) return new Map();
    const tags = await fetchRuleData(context, { shopId, asked: requiredRuleData(changes.map(({ event }) => event)) });
    return await processBatch(context.db, { shopId, queued: changes, tags, now: context.now() });
  } catch (error) {
    return new Map(queued.map(({ id }) => [id, error]));
  }
}

/** @returns the error, if any */
async function handleControl(job: WaitingJob<StoredEvent>, context: JobContext): Promise<unknown> {
  try {
    await controls[job.data.topic]?.(context, job.data);
  } catch (error) {
    context.logger.error({ jobId: job.id, topic: job.data.topic, err: error }, "event failed");
    return error;
  }
}

const endOf = (id: string, error: unknown): JobResult =>
  error instanceof z.ZodError ? parked(id, error) : failed(id, error);

function toEvent(data: StoredEvent, currency: string) {
  return parseWebhook(data.topic as DataTopic, data.payload, {
    triggeredAt: data.triggeredAt ? new Date(data.triggeredAt) : null,
    currency,
    fingerprinter: fingerprinterOf(env.SHOPIFY_API_SECRET, data.shopId),
  });
}
