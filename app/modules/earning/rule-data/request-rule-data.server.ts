import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import { jobs } from "~/modules/jobs/registry";
import { watchCollections } from "./collections.server";

/** Requests that rule data is fetched again, at most one waiting job per shop. Inside the caller's transaction. */
export async function requestRuleData(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, jobs.readRuleData, { shopId });
}

/** Requests it when a rule with these conditions needs rule data, and watches the collections that the rule names. */
export async function requestRuleDataFor(
  db: Db,
  { shopId, conditions, now }: { shopId: number; conditions: RuleConditions; now: Date },
): Promise<void> {
  const { collections, customerTags, segments, markets } = needsOf([{ conditions }]);
  await watchCollections(db, { shopId, collectionIds: collections, now });
  if (customerTags.length + segments.length + markets.length > 0) await requestRuleData(db, { shopId });
}
