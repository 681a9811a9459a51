import type { JobResult } from "pg-boss";
import { type Job, type JobPayload, isErased } from "~/lib/job";
import type { JobContext, JobHandler, WaitingJob } from "./job-handler";
import { PermanentError } from "~/lib/app-error";
import { listSwitchedOff } from "~/modules/shop-sync/clean-up/clean-up-rows.server";
import { inEveryShop, inShop } from "~/lib/shop-scope.server";

/** Validates the payloads of waiting jobs, passes the valid ones to the handler and returns the result of each job. */
export async function handleBatch<J extends Job>(
  { job, handle }: JobHandler<J>,
  waiting: { id: string; data: unknown }[],
  context: JobContext,
): Promise<JobResult[]> {
  const good: WaitingJob<JobPayload<J>>[] = [];
  const results: JobResult[] = [];
  for (const { id, data } of waiting) {
    if (isErased(data)) {
      results.push({ id, status: "completed" });
      continue;
    }
    const parsed = job.payload.safeParse(data ?? {});
    if (parsed.success) good.push({ id, data: parsed.data as JobPayload<J> });
    else results.push({ id, status: "deadletter", output: { message: parsed.error.message } });
  }
  if (good.length === 0) return results;
  try {
    const own = await scoped(good, async () => {
      const open = job.publishes === "ALWAYS" ? await openShops(good, context) : good;
      const dropped = good.filter((one) => !open.includes(one));
      const worked = open.length > 0 ? await handle(open, context) : [];
      return [...dropped.map(completed), ...(worked ?? open.map(completed))];
    });
    return [...results, ...own];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof PermanentError) context.logger.warn({ code: error.code }, message);
    else context.logger.error({ err: error }, "job failed");
    const status = error instanceof PermanentError ? "completed" : "failed";
    return [...results, ...good.map(({ id }): JobResult => ({ id, status, output: { message } }))];
  }
}

const completed = ({ id }: { id: string }): JobResult => ({ id, status: "completed" });

/** Jobs of shops that the app shows itself in. One statement. */
async function openShops<Job extends WaitingJob<unknown>>(waiting: Job[], { db }: JobContext): Promise<Job[]> {
  const shopOf = ({ data }: Job) => (data as { shopId: number }).shopId;
  const off = await listSwitchedOff(db, { shopIds: [...new Set(waiting.map(shopOf))] });
  return off.size === 0 ? waiting : waiting.filter((job) => !off.has(shopOf(job)));
}

/** Jobs of one shop see its rows only. Jobs of several shops, or of none, set the scope themselves. */
function scoped<Result>(jobs: WaitingJob<unknown>[], work: () => Promise<Result>): Promise<Result> {
  const shopIds = new Set(jobs.map(({ data }) => Number((data as { shopId?: number }).shopId ?? 0)));
  const [only] = shopIds;
  return shopIds.size === 1 && only ? inShop(only, work) : inEveryShop(work);
}
