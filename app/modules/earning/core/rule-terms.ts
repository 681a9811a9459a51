import type { AwardTerms } from "./award-terms";
import { DEFAULT_FOLLOW_UP_ORDERS } from "~/modules/earning/conditions/follow-up-orders";
import { DEFAULT_NETWORK_FRIENDS } from "~/modules/earning/conditions/referral-guards";
import { tierMultiplies } from "~/modules/earning/conditions/tier-multiplier";
import type { RuleDefinition, Multiplier, RuleBook } from "./earning-rule";
import { isLimited } from "./limits";
import { choiceOf } from "./line-choice";
import type { GuardTerms } from "./guards";
import type { EarningEvent } from "./earning-event";

function multiplierPercent(earningEvent: EarningEvent, multipliers: readonly Multiplier[]): number {
  if (earningEvent.event !== "ORDER") return 100;
  const running = multipliers.filter(
    ({ startsAt, endsAt }) => startsAt <= earningEvent.occurredAt && earningEvent.occurredAt < endsAt,
  );
  return Math.max(100, ...running.map(({ percent }) => percent));
}

/**
 * The tier whose multiplier applies: for paid orders unless the rule switches it off, for other events where the rule
 * switches it on.
 */
export function tierOf(
  { event, conditions }: Pick<RuleDefinition, "event" | "conditions">,
  { member }: EarningEvent,
): AwardTerms["tier"] {
  if (!member?.tier || !(conditions.tierMultiplier ?? tierMultiplies(event))) return undefined;
  const { name, multiplierPercent: percent } = member.tier;
  return percent === 100 ? undefined : { name, multiplierPercent: percent };
}

/** Follow-up orders are guarded like the referral itself, unless their rule has guards of its own. */
function guardsOf(rule: RuleDefinition, { rules }: RuleBook): GuardTerms | undefined {
  if (rule.event !== "REFERRAL" && rule.event !== "REFERRED_FOLLOW_UP") return undefined;
  const referral = rules.find(({ event, enabled }) => event === "REFERRAL" && enabled)?.conditions;
  const { conditions } = rule;
  return {
    switches: conditions.guards ?? referral?.guards ?? {},
    networkFriends: conditions.networkFriends ?? referral?.networkFriends ?? DEFAULT_NETWORK_FRIENDS,
    ...(rule.event === "REFERRAL" && { minimumAmount: conditions.minimumAmount }),
  };
}

/** A rule and the programme of today as the terms of an award for this earning event. */
export function termsOf(rule: RuleDefinition, earningEvent: EarningEvent, book: RuleBook): AwardTerms {
  const { programme, multipliers } = book;
  const guards = guardsOf(rule, book);
  const lines = choiceOf(rule.conditions);
  const tier = tierOf(rule, earningEvent);
  return {
    ruleId: rule.ruleId,
    ruleName: rule.name,
    formula: rule.formula,
    ...(lines && { lines }),
    multiplierPercent: multiplierPercent(earningEvent, multipliers),
    ...(tier && { tier }),
    rounding: programme.rounding,
    basis: programme.basis,
    ...(rule.priority !== 0 && { priority: rule.priority }),
    ...(programme.combination === "BEST_ONLY" && { combination: programme.combination }),
    holdDays: rule.holdDays,
    approval: rule.approval,
    ...(guards && { guards }),
    ...(isLimited(rule.limits) && { limits: rule.limits }),
    ...(rule.event === "REFERRED_FOLLOW_UP" && { upTo: rule.conditions.followUpOrders ?? DEFAULT_FOLLOW_UP_ORDERS }),
  };
}
