import { isWithin } from "~/lib/period";
import { weekday } from "./calendar";
import type { RuleDefinition, RuleBook } from "./earning-rule";
import { keptQuantity } from "~/modules/orders/line-amounts";
import { choiceOf, isChosen, keepsChosen } from "./line-choice";
import { memberIneligibilityReason } from "./member-attributes";
import type { EarningEvent } from "./earning-event";

/** Why a rule gave nothing. */
export const ineligibilityReasons = [
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
export type IneligibilityReason = (typeof ineligibilityReasons)[number];

/** What about the rule itself, its time and place or the member keeps it from giving anything; null when nothing does. */
export function ineligibilityReason(
  rule: RuleDefinition,
  earningEvent: EarningEvent,
  book: RuleBook,
): IneligibilityReason | null {
  const { conditions } = rule;
  const at = earningEvent.occurredAt;
  if (!rule.enabled) return "OFF";
  if (rule.enabledAt && at < rule.enabledAt) return "BEFORE_START";
  if (!isWithin(rule, at)) return "NOT_IN_PERIOD";
  if (conditions.weekdays && !conditions.weekdays.includes(weekday(at, book.programme.timezone))) return "WEEKDAY";
  if (conditions.countries && !conditions.countries.includes(earningEvent.countryCode ?? "")) return "COUNTRY";
  if (conditions.markets && !isInMarket(conditions.markets, earningEvent, book)) return "MARKET";
  if (conditions.channels && !conditions.channels.includes(earningEvent.channel ?? "")) return "CHANNEL";
  return (
    memberIneligibilityReason(conditions, earningEvent.member) ??
    (hasProduct(rule, earningEvent) ? null : "NO_MATCHING_PRODUCTS")
  );
}

const isInMarket = (markets: readonly string[], { countryCode }: EarningEvent, book: RuleBook): boolean =>
  markets.some((id) => {
    const countries = book.markets?.get(id) ?? [];
    return countryCode != null && (countries.includes(countryCode) || countries.includes("*"));
  });

function hasProduct({ conditions }: RuleDefinition, { order, product }: EarningEvent): boolean {
  const choice = choiceOf(conditions);
  if (!choice) return true;
  if (order) return keepsChosen(choice, order.snapshot, (line) => keptQuantity(line, order.refunds));
  return product !== undefined && isChosen(choice, product);
}
