import type { JobResult } from "pg-boss";
import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { publishCards } from "~/jobs/publish-cards";
import { PermanentError } from "~/lib/app-error";

/** Writes the cards and tags of changed members. Cards that Shopify already has cost no call. */
export const publishMemberCards = handleJob(jobs.publishMemberCards, async (waiting, context) => {
  const results: JobResult[] = [];
  for (const shopId of new Set(waiting.map(({ data }) => data.shopId))) {
    const own = waiting.filter(({ data }) => data.shopId === shopId);
    const outcomeOf = await publish(
      context,
      shopId,
      own.map(({ data }) => BigInt(data.customerId)),
    );
    results.push(...own.map(({ id, data }): JobResult => ({ id, ...outcomeOf(BigInt(data.customerId)) })));
  }
  return results;
});

type Outcome = Pick<JobResult, "status" | "output">;

/** A shop that cannot be reached must not delay the others of the batch. */
async function publish(
  context: JobContext,
  shopId: number,
  customerIds: bigint[],
): Promise<(customerId: bigint) => Outcome> {
  try {
    const letIn = new Set(await publishCards(context, { shopId, customerIds }));
    const again: Outcome = {
      status: "failed",
      output: { message: "Shopify refused the tag of who is to be kept out" },
    };
    return (customerId) => (letIn.has(customerId) ? again : { status: "completed" });
  } catch (error) {
    context.logger.warn({ err: error, shopId }, "member cards were not published");
    const output = { message: error instanceof Error ? error.message : String(error) };
    const outcome: Outcome = { status: error instanceof PermanentError ? "completed" : "failed", output };
    return () => outcome;
  }
}
