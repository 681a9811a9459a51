import { weekday } from "./calendar";
import type { EarningRuleFacts } from "./earning-rule";
import { keptQuantity } from "./eligible-amount";
import { choiceOf, isChosen, keepsChosen } from "./line-choice";
import { memberObstacle } from "./member-facts";
import type { Occasion, RuleBook } from "./weigh-rules";

/** Why a rule gave nothing. */
export const nothingBecause = [
  "OFF",
  "NOT_IN_PERIOD",
  "BEFORE_START",
  "WEEKDAY",
  "COUNTRY",
  "MARKET",
  "CHANNEL",
  "SEGMENT",
  "CUSTOMER_TAG",
  "TIER",
  "NO_MATCHING_PRODUCTS",
  "BELOW_MINIMUM",
  "GUARDED",
  "LIMIT_REACHED",
  "NO_POINTS",
  "BETTER_RULE",
] as const;
export type NothingBecause = (typeof nothingBecause)[number];

/** What about the rule itself, its time and place or the member keeps it from giving anything; null when nothing does. */
export function obstacle(rule: EarningRuleFacts, occasion: Occasion, book: RuleBook): NothingBecause | null {
  const { conditions } = rule;
  const at = occasion.occurredAt;
  if (!rule.enabled) return "OFF";
  if (rule.enabledAt && at < rule.enabledAt) return "BEFORE_START";
  if ((rule.validFrom && at < rule.validFrom) || (rule.validTo && at >= rule.validTo)) return "NOT_IN_PERIOD";
  if (conditions.weekdays && !conditions.weekdays.includes(weekday(at, book.programme.timezone))) return "WEEKDAY";
  if (conditions.countries && !conditions.countries.includes(occasion.countryCode ?? "")) return "COUNTRY";
  if (conditions.markets && !isInMarket(conditions.markets, occasion, book)) return "MARKET";
  if (conditions.channels && !conditions.channels.includes(occasion.channel ?? "")) return "CHANNEL";
  return memberObstacle(conditions, occasion.member) ?? (hasProduct(rule, occasion) ? null : "NO_MATCHING_PRODUCTS");
}

const isInMarket = (markets: readonly string[], { countryCode }: Occasion, book: RuleBook): boolean =>
  markets.some((id) => {
    const countries = book.markets?.get(id) ?? [];
    return countryCode != null && (countries.includes(countryCode) || countries.includes("*"));
  });

function hasProduct({ conditions }: EarningRuleFacts, { order, product }: Occasion): boolean {
  const choice = choiceOf(conditions);
  if (!choice) return true;
  if (order) return keepsChosen(choice, order.facts, (line) => keptQuantity(line, order.refunds));
  return product !== undefined && isChosen(choice, product);
}
