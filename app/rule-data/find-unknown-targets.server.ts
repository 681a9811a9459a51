import type { ConditionName } from "~/modules/earning/conditions/all";
import { addedTargets, resourceOf, type Targets } from "~/modules/earning/conditions/targets";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { readTitles } from "~/shopify/read-rule-choices";

/** The first condition that names anew what Shopify does not know, and which ids; null when all is there. */
export async function findUnknownTargets(
  graphql: AdminGraphql,
  { conditions, before }: { conditions: Targets; before: Targets },
): Promise<{ name: ConditionName; ids: string[] } | null> {
  for (const [name, ids] of addedTargets(conditions, before)) {
    const resource = resourceOf(name);
    if (!resource || resource === "Tier") continue;
    const known = await readTitles(graphql, resource, ids);
    const unknown = ids.filter((id) => !Object.hasOwn(known, id));
    if (unknown.length > 0) return { name, ids: unknown };
  }
  return null;
}
