import { countPoints, type AwardTerms, type Countable, type CountedPoints } from "./award-terms";
import { localDay, weekday } from "./calendar";
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
  | "LIMIT_REACHED"
  | "NO_POINTS"
  | "BETTER_RULE";

/** One rule's word on an occasion. */
export interface RuleOpinion extends CountedPoints {
  terms: AwardTerms;
  outcome: "EARNS" | NothingBecause;
}

/** Earlier awards of the member by a rule, by the time they were earned. */
export type EarlierAwards = (ruleId: string, customerId: bigint) => readonly Date[];

export interface RuleBook {
  rules: readonly EarningRuleFacts[];
  programme: ProgrammeFacts;
  multipliers: readonly Multiplier[];
}

function multiplierPercent(occasion: Occasion, multipliers: readonly Multiplier[]): number {
  if (occasion.event !== "ORDER") return 100;
  const running = multipliers.filter(
    ({ startsAt, endsAt }) => startsAt <= occasion.occurredAt && occasion.occurredAt < endsAt,
  );
  return Math.max(100, ...running.map(({ percent }) => percent));
}

function termsOf(rule: EarningRuleFacts, occasion: Occasion, { programme, multipliers }: RuleBook): AwardTerms {
  const { onlyProducts, withoutProducts } = rule.conditions;
  return {
    ruleId: rule.ruleId,
    ruleName: rule.name,
    formula: rule.formula.kind === "PER_UNIT" ? { ...rule.formula, onlyProducts, withoutProducts } : rule.formula,
    multiplierPercent: multiplierPercent(occasion, multipliers),
    rounding: programme.rounding,
    basis: programme.basis,
    holdDays: rule.holdDays,
    approval: rule.approval,
  };
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
  const minimum = rule.conditions.minimumAmount;
  if (minimum !== undefined && (counted.amount?.total ?? 0) < minimum)
    return { terms, outcome: "BELOW_MINIMUM", ...counted };
  if (counted.points === 0) return { terms, outcome: "NO_POINTS", ...counted };
  const limited = Object.keys(rule.limits).length > 0 && occasion.customerId !== null;
  if (
    limited &&
    !hasRoom(rule.limits, earlier(rule.ruleId, occasion.customerId ?? 0n), occasion.occurredAt, timezone)
  ) {
    return { terms, outcome: "LIMIT_REACHED", ...counted };
  }
  return { terms, outcome: "EARNS", ...counted };
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
