import type { EarningEventName, RuleConditions } from "../earning-rule";

type ConditionName = keyof RuleConditions;
const ofOrders: ConditionName[] = [
  "weekdays",
  "minimumAmount",
  "countries",
  "channels",
  "onlyProducts",
  "withoutProducts",
];

/** Which conditions can ever hold for an event: only orders come from a country and a channel and have an amount. */
export function conditionsOf(event: EarningEventName): readonly ConditionName[] {
  if (event === "ORDER") return ofOrders;
  if (event === "REFERRAL") return [...ofOrders, "guards", "networkFriends"];
  if (event === "REFERRED_FOLLOW_UP") return [...ofOrders, "followUpOrders"];
  return ["weekdays"];
}

/** Those conditions of a rule that its form does not show; they were set from outside and stay. */
export function hiddenConditions<T extends object>(event: EarningEventName, conditions: T): Partial<T> {
  const shown: readonly string[] = conditionsOf(event);
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => !shown.includes(name))) as Partial<T>;
}
