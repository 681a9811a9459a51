import { conditionEntries, conditions, type ConditionName } from "./all";
import type { Resource } from "./condition-fields";

/** Conditions of which some refer to Shopify resources by id. */
export type Targets = { [Name in ConditionName]?: unknown };

/** Names of conditions that refer to resources by id. */
const naming = conditionEntries.flatMap(([name, { field }]) => (field.resource ? [name] : []));

export const resourceOf = (name: ConditionName): Resource | undefined => conditions[name].field.resource;

const idsIn = (all: Targets, name: ConditionName): string[] => (all[name] as string[] | undefined) ?? [];

/** Ids of all resources of that kind in these conditions, each once. */
export const targetIds = (rules: readonly Targets[], resource: Resource): string[] => [
  ...new Set(
    naming
      .filter((name) => resourceOf(name) === resource)
      .flatMap((name) => rules.flatMap((rule) => idsIn(rule, name))),
  ),
];

/**
 * Ids that a change adds to a rule. Ids that the rule had before may no longer exist and stay until they are removed.
 */
export function addedTargets(all: Targets, before: Targets): [ConditionName, string[]][] {
  return naming.flatMap((name): [ConditionName, string[]][] => {
    const known = new Set(idsIn(before, name));
    const added = idsIn(all, name).filter((id) => !known.has(id));
    return added.length > 0 ? [[name, [...new Set(added)]]] : [];
  });
}
