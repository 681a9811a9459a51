import { countPoints, type AwardTerms, type CountedPoints } from "./award-terms";
import { hasRoom, isLimited } from "./limits";
import {
  conditionContext,
  ineligibilityReason,
  unmetCondition,
  type IneligibilityReason,
} from "./ineligibility-reason";
import { byPriority, byWorth, type Contender } from "./preference";
import { guardVerdict, isBeyond } from "./guard-verdict";
import type { AwardReason } from "./guards";
import { termsOf } from "./rule-terms";
import { isCountedByDate, type EarningEvent } from "./earning-event";
import type { RuleBook, RuleDefinition, ProgrammeTerms } from "./earning-rule";

/** The result of one rule for an earning event. */
export interface RuleResult extends CountedPoints {
  terms: AwardTerms;
  outcome: "EARNS" | IneligibilityReason;
  /** why staff have to check it first */
  reasons?: AwardReason[];
}

/** When the member earned by a rule for other earning events; with a date, only what counts before it. */
export type EarlierAwards = (ruleId: string, customerId: bigint, at?: Date) => readonly Date[];

function evaluateRule(
  rule: RuleDefinition,
  earningEvent: EarningEvent,
  book: RuleBook,
  earlier: EarlierAwards,
): RuleResult {
  const { timezone } = book.programme;
  const terms = termsOf(rule, earningEvent, book);
  const context = conditionContext(earningEvent, terms, book);
  const found = ineligibilityReason(rule, context);
  if (found) return { terms, outcome: found, points: 0 };
  const counted = countPoints(terms, earningEvent);
  if (isBeyond(terms, earningEvent)) return { terms, outcome: "LIMIT_REACHED", ...counted };
  const unmet = unmetCondition(rule.conditions, context, ({ afterCounting }) => afterCounting === true);
  if (unmet) return { terms, outcome: unmet, ...counted };
  const { reasons, refused } = guardVerdict(terms, earningEvent);
  if (refused) return { terms, outcome: "GUARDED", ...counted };
  if (counted.points === 0) return { terms, outcome: "NO_POINTS", ...counted };
  const { customerId, certainAt } = earningEvent;
  if (isLimited(rule.limits) && customerId !== null) {
    const dates = earlier(rule.ruleId, customerId, isCountedByDate(earningEvent.event) ? certainAt : undefined);
    if (!hasRoom(rule.limits, dates, certainAt, timezone)) return { terms, outcome: "LIMIT_REACHED", ...counted };
  }
  return { terms, outcome: "EARNS", ...counted, ...(reasons.length > 0 && { reasons }) };
}

const asContender = ({ terms, points }: RuleResult): Contender => ({ ...terms, points });

/** Which rules are evaluated, and for which points. */
export interface Question {
  rules: readonly RuleDefinition[];
  combination: ProgrammeTerms["combination"];
  /** with BEST_ONLY: points that the earning event already has by another rule */
  toBeat: Contender | null;
}

const allOf = ({ rules, programme }: RuleBook, { event }: EarningEvent): Question => ({
  rules: rules.filter((rule) => rule.event === event),
  combination: programme.combination,
  toBeat: null,
});

/**
 * Evaluates each open rule for the earning event, highest priority first. With BEST_ONLY the rule with the most points
 * wins, and with equal points the one with the higher priority.
 */
export function evaluateRules(
  earningEvent: EarningEvent,
  book: RuleBook,
  earlier: EarlierAwards,
  { rules, combination, toBeat }: Question = allOf(book, earningEvent),
): RuleResult[] {
  const ruleResults = rules.toSorted(byPriority).map((rule) => evaluateRule(rule, earningEvent, book, earlier));
  if (combination === "ADD_UP") return ruleResults;
  const [best] = ruleResults
    .filter(
      (ruleResult) =>
        ruleResult.outcome === "EARNS" && (toBeat === null || byWorth(asContender(ruleResult), toBeat) < 0),
    )
    .toSorted((a, b) => byWorth(asContender(a), asContender(b)));
  return ruleResults.map((ruleResult) =>
    ruleResult.outcome === "EARNS" && ruleResult !== best ? { ...ruleResult, outcome: "BETTER_RULE" } : ruleResult,
  );
}
