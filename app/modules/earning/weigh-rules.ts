import { countedAmount, countPoints, type AwardTerms, type Countable, type CountedPoints } from "./award-terms";
import { hasRoom } from "./limits";
import type { ChoosableProduct } from "./line-choice";
import type { MemberFacts } from "./member-facts";
import { obstacle, type NothingBecause } from "./obstacles";
import { byPriority, byWorth, type Contender } from "./preference";
import { guardVerdict, isBeyond } from "./referral/guarded-occasion";
import type { AwardReason, Suspicion } from "./referral/guards";
import { termsOf } from "./rule-terms";
import type { EarningEventName, EarningRuleFacts, Multiplier, ProgrammeFacts } from "./earning-rule";

/** Something that may earn points. */
export interface Occasion extends Countable {
  event: EarningEventName;
  /** what earns, e.g. "order:450789469"; an occasion earns once by each rule */
  source: string;
  customerId: bigint | null;
  /** what is earned once where several occasions may be it, one after the other; nothing said: the source */
  once?: string;
  /** when it happened: rule periods and multipliers go by it */
  occurredAt: Date;
  /** when the hold time begins */
  certainAt: Date;
  /** false: it was undone, or is not complete, and what it earned falls */
  stands: boolean;
  /** whoever it was about is redacted: it cannot be looked at again, so what has become available stays */
  forgotten?: boolean;
  /** the customer is redacted: what they earned goes on following what it was for, and nobody earns anew */
  ownerForgotten?: boolean;
  countryCode?: string | null;
  channel?: string | null;
  /** what it is about, where that is one product and no order */
  product?: ChoosableProduct;
  /** what the member was; where nothing is said it is looked up when it is booked */
  member?: MemberFacts | undefined;
  /** what speaks against it; each rule's guards say what that means */
  suspicions?: readonly Suspicion[];
  /** of a row of occasions, which one this is; 1 is the first */
  place?: number;
}

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
  /** countries of the markets that rules name, by the market's number */
  markets?: ReadonlyMap<string, readonly string[]>;
}

function opinionOf(rule: EarningRuleFacts, occasion: Occasion, book: RuleBook, earlier: EarlierAwards): RuleOpinion {
  const { timezone } = book.programme;
  const terms = termsOf(rule, occasion, book);
  const found = obstacle(rule, occasion, book);
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

/**
 * Of what was ordered, whatever went back since: a return takes its share and no more, also when it is told of first.
 * Where guards look after the minimum, it is theirs to say what follows.
 */
function isBelowMinimum({ conditions }: EarningRuleFacts, terms: AwardTerms, { order }: Occasion): boolean {
  if (conditions.minimumAmount === undefined || terms.guards?.minimumAmount !== undefined) return false;
  const { goods, shipping } = order ? countedAmount(terms, order) : { goods: 0, shipping: 0 };
  return goods + shipping < conditions.minimumAmount;
}

const asContender = ({ terms, points }: RuleOpinion): Contender => ({ ...terms, points });

/** Which rules are asked, and what for. */
export interface Question {
  rules: readonly EarningRuleFacts[];
  combination: ProgrammeFacts["combination"];
  /** what the occasion has by another rule already, where only the best counts */
  toBeat: Contender | null;
}

const allOf = ({ rules, programme }: RuleBook, { event }: Occasion): Question => ({
  rules: rules.filter((rule) => rule.event === event),
  combination: programme.combination,
  toBeat: null,
});

/**
 * What each rule that is asked says of the occasion, highest priority first. Where only the best counts, the rule with the
 * most points wins, and of equals the one with the higher priority.
 */
export function weighRules(
  occasion: Occasion,
  book: RuleBook,
  earlier: EarlierAwards,
  { rules, combination, toBeat }: Question = allOf(book, occasion),
): RuleOpinion[] {
  const opinions = rules.toSorted(byPriority).map((rule) => opinionOf(rule, occasion, book, earlier));
  if (combination === "ADD_UP") return opinions;
  const [best] = opinions
    .filter((opinion) => opinion.outcome === "EARNS" && (toBeat === null || byWorth(asContender(opinion), toBeat) < 0))
    .toSorted((a, b) => byWorth(asContender(a), asContender(b)));
  return opinions.map((opinion) =>
    opinion.outcome === "EARNS" && opinion !== best ? { ...opinion, outcome: "BETTER_RULE" } : opinion,
  );
}
