import { countPoints } from "./award-terms";
import { guardVerdict, isBeyond } from "./referral/guarded-occasion";
import { settleGuarded } from "./referral/settle-guarded";
import {
  availableChange,
  newAward,
  redated,
  settleAward,
  type AwardState,
  type SettleContext,
  type Settlement,
} from "./settle-award";
import { weighRules, type EarlierAwards, type Occasion, type RuleBook, type RuleOpinion } from "./weigh-rules";

/** One award that an occasion makes or changes. */
export interface DecidedAward extends Settlement {
  ruleId: string;
}

export interface EarningDecision {
  awards: DecidedAward[];
  /** what each rule said, when the rules were asked; stored with the awards made */
  opinions: RuleOpinion[];
}

export interface DecideInput {
  occasion: Occasion;
  /** awards this occasion has made already */
  booked: readonly AwardState[];
  book: RuleBook;
  earlier: EarlierAwards;
  context: SettleContext;
}

const nothing: EarningDecision = { awards: [], opinions: [] };

/**
 * What an occasion earns now, compared with what is booked. The rules are asked once, when it first earns; from then on
 * its awards follow what was kept, each by its own terms, so news may come late, twice or in any order.
 */
export function decide(input: DecideInput): EarningDecision {
  return input.booked.length === 0 ? begin(input) : follow(input);
}

function begin({ occasion, book, earlier, context }: DecideInput): EarningDecision {
  const { customerId, certainAt } = occasion;
  if (!occasion.stands || customerId === null) return nothing;
  const opinions = weighRules(occasion, book, earlier);
  const awards = opinions.flatMap(({ outcome, terms, reasons, ...counted }): DecidedAward[] => {
    if (outcome !== "EARNS") return [];
    const settled = settleAward(newAward({ customerId, terms, counted, certainAt, reasons }), counted.points, context);
    return settled ? [{ ruleId: terms.ruleId, ...settled }] : [];
  });
  return { awards, opinions };
}

function follow({ occasion, booked, context }: DecideInput): EarningDecision {
  let { available } = context;
  const awards = booked.flatMap((before): DecidedAward[] => {
    if (occasion.forgotten && before.status === "AVAILABLE") return [];
    const counted = countPoints(before.terms, occasion);
    const award = { ...redated(before, occasion.certainAt), counted };
    const guarded = guardVerdict(before.terms, occasion);
    // What has become available is not questioned again.
    const refused = guarded.refused && before.status !== "AVAILABLE";
    const stands = occasion.stands && isFor(before, occasion) && !isBeyond(before.terms, occasion) && !refused;
    const settle = before.terms.guards && stands ? settleGuarded(guarded.reasons) : settleAward;
    const settled = settle(award, stands ? counted.points : 0, { ...context, available });
    available += availableChange(settled?.posting ?? null);
    if (settled) return [{ ruleId: before.terms.ruleId, ...settled }];
    return award.maturesAt === before.maturesAt ? [] : [{ ruleId: before.terms.ruleId, award, posting: null }];
  });
  return { awards, opinions: [] };
}

/** Guarded occasions may turn out to be somebody else's doing; what was given for them then falls. */
const isFor = ({ customerId, terms }: AwardState, occasion: Occasion): boolean =>
  !terms.guards || occasion.customerId === null || occasion.customerId === customerId;
