import { askShopify } from "~/platform/ask-shopify.server";
import { AppError } from "~/lib/app-error";
import { addedTargets, resourceOf, type Targets } from "~/modules/earning/conditions/targets";
import type { ConditionName } from "~/modules/earning/conditions/all";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { readTitles } from "~/shopify/read-rule-choices";

const NAMED_IN_ANSWER = 5;

/**
 * Checks with Shopify that the resources a change adds to a rule exist; without new ids nothing is asked. When Shopify
 * does not answer, nothing is refused: the rule then matches once they exist.
 * @throws AppError NOT_IN_SHOP at the condition, with the ids
 */
export async function checkRuleTargets(
  shopId: number,
  targets: { conditions: Targets; before: Targets },
): Promise<void> {
  const added = addedTargets(targets.conditions, targets.before);
  if (added.every(([name]) => resourceOf(name) === "Tier")) return;
  const unknown = await askShopify(shopId, {
    ask: (graphql) => findUnknownTargets(graphql, targets),
    otherwise: null,
  });
  if (!unknown) return;
  const params = { ids: unknown.ids.slice(0, NAMED_IN_ANSWER).join(", ") };
  throw new AppError("NOT_IN_SHOP", { status: 422, field: `conditions.${unknown.name}`, params });
}

/** The first condition with new ids that Shopify does not know, and the ids; null when all exist. */
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
