import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { RuleConditions } from "~/modules/earning/core/earning-rule";

type ConditionName = keyof RuleConditions;
const ofMembers: ConditionName[] = ["weekdays", "segments", "customerTags", "tiers", "tierMultiplier"];
const ofProducts: ConditionName[] = [
  ...ofMembers,
  ...(["onlyProducts", "onlyCollections", "onlyTags"] as const),
  ...(["withoutProducts", "withoutCollections", "withoutTags"] as const),
];
const ofOrders: ConditionName[] = [...ofProducts, "minimumAmount", "countries", "markets", "channels"];

/**
 * Which conditions can ever hold for an event: only orders come from a country and a channel and have an amount, and only
 * orders, reviews and shared products are about products.
 */
export function conditionsOf(event: EarningEventKind): readonly ConditionName[] {
  if (event === "ORDER" || event === "FIRST_ORDER" || event === "COMEBACK") return ofOrders;
  if (event === "REFERRAL") return [...ofOrders, "guards", "networkFriends"];
  if (event === "REFERRED_FOLLOW_UP") return [...ofOrders, "followUpOrders"];
  return event === "REVIEW" || event === "SOCIAL_SHARE" ? ofProducts : ofMembers;
}

/** Those conditions of a rule that its form does not show; they were set from outside and stay. */
export function hiddenConditions<T extends object>(event: EarningEventKind, conditions: T): Partial<T> {
  const shown: readonly string[] = conditionsOf(event);
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => !shown.includes(name))) as Partial<T>;
}
