import { foldTag } from "~/lib/fold-tag";
import type { RuleConditions } from "./earning-rule";
import { choiceOf, looksAtGroups } from "./line-choice";

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

/** Does a rule ask for more of an order than when it was placed? */
export function looksAtOrder({ conditions }: { conditions: RuleConditions }): boolean {
  const { minimumAmount, countries, markets, channels, segments, customerTags, tiers } = conditions;
  const asked = [minimumAmount, countries, markets, channels, segments, customerTags, tiers];
  return choiceOf(conditions) !== undefined || asked.some((condition) => condition !== undefined);
}
