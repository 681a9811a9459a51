import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import type { RuleConditions } from "../earning-rule";
import { needsOf } from "../rule-needs";

/** Name of the job that reads what rules want to know of all members and markets. */
export const READ_RULE_FACTS = "read-rule-facts";

/** Asks for it to be read anew, at most one waiting job a shop. Inside the caller's transaction. */
export async function requestRuleFacts(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await enqueue(db, READ_RULE_FACTS, [{ data: { shopId }, singletonKey: String(shopId) }]);
}

/** Asks for it when a rule with these conditions wants to know something. */
export async function requestFactsFor(
  db: Db,
  { shopId, conditions }: { shopId: number; conditions: RuleConditions },
): Promise<void> {
  const { customerTags, segments, markets } = needsOf([{ conditions }]);
  if (customerTags.length + segments.length + markets.length > 0) await requestRuleFacts(db, { shopId });
}
