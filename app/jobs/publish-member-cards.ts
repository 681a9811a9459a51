import type { JobResult } from "pg-boss";
import { z } from "zod";
import { defineJob, type JobContext } from "~/jobs/define-job";
import { HEARTBEAT_SECONDS } from "~/jobs/heartbeat";
import { publishCards } from "~/jobs/publish-cards";
import { PermanentError } from "~/lib/app-error";
import { PUBLISH_MEMBER_CARDS } from "~/modules/members/request-cards.server";

/** Writes the cards and tags of members that changed. Cards that Shopify holds already cost no call. */
export const publishMemberCards = defineJob({
  name: PUBLISH_MEMBER_CARDS,
  payload: z.object({ shopId: z.number().int(), customerId: z.string().regex(/^\d+$/) }),
  batchSize: 250,
  queue: {
    policy: "short",
    retryLimit: 10,
    retryDelay: 2,
    retryBackoff: true,
    retryDelayMax: 600,
    expireInSeconds: 600,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
  },
  async handle(jobs, context) {
    const results: JobResult[] = [];
    for (const shopId of new Set(jobs.map(({ data }) => data.shopId))) {
      const own = jobs.filter(({ data }) => data.shopId === shopId);
      const outcome = await publish(
        context,
        shopId,
        own.map(({ data }) => BigInt(data.customerId)),
      );
      results.push(...own.map(({ id }): JobResult => ({ id, ...outcome })));
    }
    return results;
  },
});

/** One shop that cannot be reached must not hold up the others of the batch. */
async function publish(
  context: JobContext,
  shopId: number,
  customerIds: bigint[],
): Promise<Pick<JobResult, "status" | "output">> {
  try {
    await publishCards(context, { shopId, customerIds });
    return { status: "completed" };
  } catch (error) {
    context.logger.warn({ err: error, shopId }, "member cards were not published");
    const output = { message: error instanceof Error ? error.message : String(error) };
    return { status: error instanceof PermanentError ? "completed" : "failed", output };
  }
}
