import { conditionEntries, conditions, type ConditionName } from "./all";
import type { Resource } from "./condition-fields";

/** Conditions of which some name things by their ids. */
export type Targets = { [Name in ConditionName]?: unknown };

/** Names of conditions that name things by their ids. */
const naming = conditionEntries.flatMap(([name, { field }]) => (field.resource ? [name] : []));

export const resourceOf = (name: ConditionName): Resource | undefined => conditions[name].field.resource;

const idsIn = (all: Targets, name: ConditionName): string[] => (all[name] as string[] | undefined) ?? [];

/** Ids of all things of that kind that these conditions name, each once. */
export const targetIds = (rules: readonly Targets[], resource: Resource): string[] => [
  ...new Set(
    naming
      .filter((name) => resourceOf(name) === resource)
      .flatMap((name) => rules.flatMap((rule) => idsIn(rule, name))),
  ),
];

/** What a rule names anew. What it named before may have gone since, and stays until it is taken out. */
export function addedTargets(all: Targets, before: Targets): [ConditionName, string[]][] {
  return naming.flatMap((name): [ConditionName, string[]][] => {
    const known = new Set(idsIn(before, name));
    const added = idsIn(all, name).filter((id) => !known.has(id));
    return added.length > 0 ? [[name, [...new Set(added)]]] : [];
  });
}
