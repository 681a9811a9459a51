import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import { jobs } from "~/modules/jobs/registry";

/** Requests that rule data is fetched again, at most one waiting job per shop. Inside the caller's transaction. */
export async function requestRuleData(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, jobs.readRuleData, { shopId });
}

/** Requests it when a rule with these conditions needs rule data. */
export async function requestRuleDataFor(
  db: Db,
  { shopId, conditions }: { shopId: number; conditions: RuleConditions },
): Promise<void> {
  const { customerTags, segments, markets } = needsOf([{ conditions }]);
  if (customerTags.length + segments.length + markets.length > 0) await requestRuleData(db, { shopId });
}
