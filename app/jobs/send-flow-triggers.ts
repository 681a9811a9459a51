import type { JobResult } from "pg-boss";
import { z } from "zod";
import { defineJob, type JobContext, type WaitingJob } from "~/jobs/define-job";
import { PermanentError } from "~/lib/app-error";
import { SEND_FLOW_TRIGGERS } from "~/modules/earning/flow/announce-awards.server";
import { chunk } from "~/shopify/chunk";
import { startFlowTriggers } from "~/shopify/send-flow-triggers";

const payload = z.object({
  shopId: z.number().int(),
  handle: z.string(),
  payload: z.record(z.string(), z.union([z.string(), z.number()])),
});
type Start = z.infer<typeof payload>;

/** Starts triggers in Shopify Flow, 25 to a request. A request that got lost may start them twice. */
export const sendFlowTriggers = defineJob({
  name: SEND_FLOW_TRIGGERS,
  payload,
  batchSize: 100,
  queue: { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 600, notify: true },
  async handle(jobs, context) {
    const results: JobResult[] = [];
    for (const [shopId, own] of Map.groupBy(jobs, ({ data }) => data.shopId))
      for (const part of chunk(own)) results.push(...(await send(context, shopId, part)));
    return results;
  },
});

/** A trigger that Shopify refuses, such as one that is not deployed, is logged and not tried again. */
async function send(context: JobContext, shopId: number, jobs: WaitingJob<Start>[]): Promise<JobResult[]> {
  try {
    const starts = jobs.map(({ data }) => ({ handle: data.handle, payload: data.payload }));
    const refused = await startFlowTriggers(await context.adminFor(shopId), starts);
    for (const [index, message] of refused)
      context.logger.warn({ shopId, handle: starts[index]?.handle, message }, "Flow refused a trigger");
    return jobs.map(({ id }): JobResult => ({ id, status: "completed" }));
  } catch (error) {
    context.logger.warn({ err: error, shopId }, "Flow triggers were not sent");
    const output = { message: error instanceof Error ? error.message : String(error) };
    const status = error instanceof PermanentError ? "completed" : "failed";
    return jobs.map(({ id }): JobResult => ({ id, status, output }));
  }
}
