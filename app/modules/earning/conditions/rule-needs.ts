import { conditionEntries } from "./all";
import type { RuleNeeds } from "./condition";
import type { RuleConditions } from "./rule-conditions";

type Ruled = { conditions: RuleConditions };

/** What has to be known before these rules can be evaluated. */
export function needsOf(rules: readonly Ruled[]): RuleNeeds {
  const needs = rules.flatMap(({ conditions }) =>
    conditionEntries.map(([name, condition]) =>
      conditions[name] === undefined ? {} : (condition.needs?.(conditions[name]) ?? {}),
    ),
  );
  const named = (of: "collections" | "customerTags" | "segments" | "markets") => [
    ...new Set(needs.flatMap((one) => one[of] ?? [])),
  ];
  return {
    groups: needs.some(({ groups }) => groups),
    collections: named("collections"),
    customerTags: named("customerTags"),
    segments: named("segments"),
    member: needs.some(({ member }) => member),
    markets: named("markets"),
  };
}

/** Does a rule need more of an order than the time when it was placed? */
export const looksAtOrder = ({ conditions }: Ruled): boolean =>
  conditionEntries.some(([name, { check }]) => check && check.looksAt !== "TIME" && conditions[name] !== undefined);
