import { countedAmount, countPoints, type AwardTerms, type Countable, type CountedPoints } from "./award-terms";
import { localDay, weekday } from "./calendar";
import { guardVerdict, isBeyond } from "./referral/guarded-occasion";
import type { AwardReason, Suspicion } from "./referral/guards";
import { termsOf } from "./rule-terms";
import type { EarningEventName, EarningRuleFacts, Multiplier, ProgrammeFacts, RuleLimits } from "./earning-rule";

/** Something that may earn points. */
export interface Occasion extends Countable {
  event: EarningEventName;
  /** what earns, e.g. "order:450789469"; an occasion earns once by each rule */
  source: string;
  customerId: bigint | null;
  /** when it happened: rule periods and multipliers go by it */
  occurredAt: Date;
  /** when the hold time begins */
  certainAt: Date;
  /** false: it was undone, or is not complete, and what it earned falls */
  stands: boolean;
  countryCode?: string | null;
  channel?: string | null;
  /** what speaks against it; each rule's guards say what that means */
  suspicions?: readonly Suspicion[];
  /** of a row of occasions, which one this is; 1 is the first */
  place?: number;
}

/** Why a rule gave nothing. */
export type NothingBecause =
  | "OFF"
  | "NOT_IN_PERIOD"
  | "BEFORE_START"
  | "WEEKDAY"
  | "COUNTRY"
  | "CHANNEL"
  | "BELOW_MINIMUM"
  | "GUARDED"
  | "LIMIT_REACHED"
  | "NO_POINTS"
  | "BETTER_RULE";

/** One rule's word on an occasion. */
export interface RuleOpinion extends CountedPoints {
  terms: AwardTerms;
  outcome: "EARNS" | NothingBecause;
  /** why staff have to look at it first */
  reasons?: AwardReason[];
}

/** Earlier awards of the member by a rule, by the time they were earned. */
export type EarlierAwards = (ruleId: string, customerId: bigint) => readonly Date[];

export interface RuleBook {
  rules: readonly EarningRuleFacts[];
  programme: ProgrammeFacts;
  multipliers: readonly Multiplier[];
}

function obstacle(rule: EarningRuleFacts, occasion: Occasion, timezone: string): NothingBecause | null {
  const { conditions } = rule;
  const at = occasion.occurredAt;
  if (!rule.enabled) return "OFF";
  if (rule.enabledAt && at < rule.enabledAt) return "BEFORE_START";
  if ((rule.validFrom && at < rule.validFrom) || (rule.validTo && at >= rule.validTo)) return "NOT_IN_PERIOD";
  if (conditions.weekdays && !conditions.weekdays.includes(weekday(at, timezone))) return "WEEKDAY";
  if (conditions.countries && !conditions.countries.includes(occasion.countryCode ?? "")) return "COUNTRY";
  if (conditions.channels && !conditions.channels.includes(occasion.channel ?? "")) return "CHANNEL";
  return null;
}

/** Is there room for one more award at that time? */
export function hasRoom(limits: RuleLimits, earlier: readonly Date[], at: Date, timezone: string): boolean {
  const today = localDay(at, timezone);
  let day = 0;
  let month = 0;
  let year = 0;
  for (const date of earlier) {
    const other = localDay(date, timezone);
    if (other.year !== today.year) continue;
    year += 1;
    if (other.month !== today.month) continue;
    month += 1;
    if (other.day === today.day) day += 1;
  }
  return (
    day < (limits.perDay ?? Infinity) &&
    month < (limits.perMonth ?? Infinity) &&
    year < (limits.perYear ?? Infinity) &&
    earlier.length < (limits.lifetime ?? Infinity)
  );
}

function opinionOf(rule: EarningRuleFacts, occasion: Occasion, book: RuleBook, earlier: EarlierAwards): RuleOpinion {
  const { timezone } = book.programme;
  const terms = termsOf(rule, occasion, book);
  const found = obstacle(rule, occasion, timezone);
  if (found) return { terms, outcome: found, points: 0 };
  const counted = countPoints(terms, occasion);
  if (isBeyond(terms, occasion)) return { terms, outcome: "LIMIT_REACHED", ...counted };
  if (isBelowMinimum(rule, terms, occasion)) return { terms, outcome: "BELOW_MINIMUM", ...counted };
  const { reasons, refused } = guardVerdict(terms, occasion);
  if (refused) return { terms, outcome: "GUARDED", ...counted };
  if (counted.points === 0) return { terms, outcome: "NO_POINTS", ...counted };
  const limited = Object.keys(rule.limits).length > 0 && occasion.customerId !== null;
  if (
    limited &&
    !hasRoom(rule.limits, earlier(rule.ruleId, occasion.customerId ?? 0n), occasion.occurredAt, timezone)
  ) {
    return { terms, outcome: "LIMIT_REACHED", ...counted };
  }
  return { terms, outcome: "EARNS", ...counted, ...(reasons.length > 0 && { reasons }) };
}

/** Where guards look after the minimum, it is theirs to say what follows. */
function isBelowMinimum({ conditions }: EarningRuleFacts, terms: AwardTerms, { order }: Occasion): boolean {
  if (conditions.minimumAmount === undefined || terms.guards?.minimumAmount !== undefined) return false;
  return (order ? countedAmount(terms, order).total : 0) < conditions.minimumAmount;
}

/**
 * What each rule for this event says of the occasion, highest priority first. Where only the best counts, the rule with
 * the most points wins, and of equals the one with the higher priority.
 */
export function weighRules(occasion: Occasion, book: RuleBook, earlier: EarlierAwards): RuleOpinion[] {
  const opinions = book.rules
    .filter((rule) => rule.event === occasion.event)
    .toSorted((a, b) => b.priority - a.priority || (a.ruleId < b.ruleId ? -1 : 1))
    .map((rule) => opinionOf(rule, occasion, book, earlier));
  if (book.programme.combination === "ADD_UP") return opinions;
  const best = opinions
    .filter(({ outcome }) => outcome === "EARNS")
    .reduce<RuleOpinion | undefined>((top, next) => (top && top.points >= next.points ? top : next), undefined);
  return opinions.map((opinion) =>
    opinion.outcome === "EARNS" && opinion !== best ? { ...opinion, outcome: "BETTER_RULE" } : opinion,
  );
}
