import type { RuleConditions } from "./earning-rule";
import { choiceOf, foldTag, looksAtGroups } from "./line-choice";

/** What has to be known of products and members before rules can be asked. */
export interface RuleNeeds {
  /** collections and tags of products */
  groups: boolean;
  /** tags of customers that rules name, as `foldTag` gives them */
  customerTags: readonly string[];
  /** numbers of the segments that rules name */
  segments: readonly string[];
  /** do rules look at what the member is? */
  member: boolean;
  /** numbers of the markets that rules name */
  markets: readonly string[];
}

export function needsOf(rules: readonly { conditions: RuleConditions }[]): RuleNeeds {
  const named = (name: "customerTags" | "segments" | "markets" | "tiers") => [
    ...new Set(rules.flatMap(({ conditions }) => conditions[name] ?? [])),
  ];
  const customerTags = [...new Set(named("customerTags").map(foldTag))];
  const segments = named("segments");
  return {
    groups: rules.some(({ conditions }) => looksAtGroups(choiceOf(conditions) ?? {})),
    customerTags,
    segments,
    member: customerTags.length + segments.length + named("tiers").length > 0,
    markets: named("markets"),
  };
}
