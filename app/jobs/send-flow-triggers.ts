import type { JobResult } from "pg-boss";
import { handleJob, type JobContext, type WaitingJob } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import type { JobPayload } from "~/lib/job";
import { PermanentError } from "~/lib/app-error";
import { chunk } from "~/shopify/chunk";
import { startFlowTriggers } from "~/shopify/send-flow-triggers";

type Start = JobPayload<typeof jobs.sendFlowTriggers>;

/** Starts triggers in Shopify Flow, 25 per request. When a response gets lost, they may start twice. */
export const sendFlowTriggers = handleJob(jobs.sendFlowTriggers, async (waiting, context) => {
  const results: JobResult[] = [];
  for (const [shopId, own] of Map.groupBy(waiting, ({ data }) => data.shopId))
    for (const part of chunk(own)) results.push(...(await send(context, shopId, part)));
  return results;
});

/** A trigger that Shopify refuses, e.g. one that is not deployed, is logged and not tried again. */
async function send(context: JobContext, shopId: number, waiting: WaitingJob<Start>[]): Promise<JobResult[]> {
  try {
    const starts = waiting.map(({ data }) => ({ handle: data.handle, payload: data.payload }));
    const refused = await startFlowTriggers(await context.adminFor(shopId), starts);
    for (const [index, message] of refused)
      context.logger.warn({ shopId, handle: starts[index]?.handle, message }, "Flow refused a trigger");
    return waiting.map(({ id }): JobResult => ({ id, status: "completed" }));
  } catch (error) {
    context.logger.warn({ err: error, shopId }, "Flow triggers were not sent");
    const output = { message: error instanceof Error ? error.message : String(error) };
    const status = error instanceof PermanentError ? "completed" : "failed";
    return waiting.map(({ id }): JobResult => ({ id, status, output }));
  }
}
