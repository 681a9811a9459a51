import type { RuleConditions } from "~/modules/earning/core/earning-rule";

/** Conditions that name things of the shop by their ids, and what each names. */
export const targetConditions = {
  tiers: "Tier",
  markets: "Market",
  segments: "Segment",
  onlyProducts: "Product",
  withoutProducts: "Product",
  onlyCollections: "Collection",
  withoutCollections: "Collection",
} as const satisfies Partial<Record<keyof RuleConditions, string>>;

export type TargetCondition = keyof typeof targetConditions;
export type Targets = Partial<Record<TargetCondition, string[]>>;

/** What a rule names anew. What it named before may have gone since, and stays until it is taken out. */
export function addedTargets(conditions: Targets, before: Targets): [TargetCondition, string[]][] {
  const names = Object.keys(targetConditions) as TargetCondition[];
  return names.flatMap((name): [TargetCondition, string[]][] => {
    const known = new Set(before[name]);
    const added = (conditions[name] ?? []).filter((id) => !known.has(id));
    return added.length > 0 ? [[name, [...new Set(added)]]] : [];
  });
}
