import { countPoints } from "./award-terms";
import { openRules } from "./open-rules";
import { byPriority, byWorth, type Contender } from "./preference";
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

/** What an award of earlier asks for now. */
interface Claim extends Contender {
  before: AwardState;
  /** as the occasion says now, not settled yet */
  award: AwardState;
  settle: typeof settleAward;
}

/**
 * What an occasion earns now, compared with what is booked. Awards follow what was kept, each by its own terms; rules that
 * have not made one yet are asked. It looks only at the state reached, so news may come late, twice or in any order.
 */
export function decide(input: DecideInput): EarningDecision {
  const { occasion, booked, book, earlier, context } = input;
  const { customerId, certainAt } = occasion;
  const claims = booked.flatMap((before) => claimOf(before, occasion) ?? []).toSorted(byPriority);
  const combination = booked[0] ? (booked[0].terms.combination ?? "ADD_UP") : book.programme.combination;
  const bestOnly = combination === "BEST_ONLY";
  const [best = null] = claims.filter(({ points }) => points > 0).toSorted(byWorth);
  const opinions =
    occasion.stands && customerId !== null
      ? weighRules(occasion, book, earlier, { rules: openRules(input), combination, toBeat: best })
      : [];

  let { available } = context;
  const settled = (ruleId: string, settlement: Settlement | null): DecidedAward[] => {
    available += availableChange(settlement?.posting ?? null);
    return settlement ? [{ ruleId, ...settlement }] : [];
  };
  const made = opinions.flatMap(({ outcome, terms, reasons, ...counted }) => {
    if (outcome !== "EARNS" || customerId === null) return [];
    const award = newAward({ customerId, terms, counted, certainAt, reasons });
    return settled(terms.ruleId, settleAward(award, counted.points, { ...context, available }));
  });
  const winner = made.length > 0 ? null : best;
  const due = claims.map((claim) => ({ claim, target: bestOnly && claim !== winner ? 0 : claim.points }));
  // What one rule gives anew is there before another takes back, so that a better rule pays for the one it replaces.
  const growsFirst = due.toSorted((a, b) => Number(grows(b)) - Number(grows(a)));
  const followed = growsFirst.flatMap(({ claim, target }) =>
    settled(claim.ruleId, settleClaim(claim, target, { ...context, available })),
  );
  return { awards: [...made, ...followed], opinions };
}

const grows = ({ claim: { before }, target }: { claim: Claim; target: number }): boolean =>
  target > before.granted - before.takenBack;

function claimOf(before: AwardState, occasion: Occasion): Claim | null {
  if (occasion.forgotten && before.status === "AVAILABLE") return null;
  const counted = countPoints(before.terms, occasion);
  const award = { ...redated(before, occasion.certainAt), counted };
  const guarded = guardVerdict(before.terms, occasion);
  // What has become available is not questioned again.
  const refused = guarded.refused && before.status !== "AVAILABLE";
  const stands = occasion.stands && isFor(before, occasion) && !isBeyond(before.terms, occasion) && !refused;
  const settle = before.terms.guards && stands ? settleGuarded(guarded.reasons) : settleAward;
  const { ruleId, priority } = before.terms;
  return { ruleId, priority, before, award, points: stands ? counted.points : 0, settle };
}

function settleClaim({ before, award, settle }: Claim, target: number, context: SettleContext): Settlement | null {
  const settlement = settle(award, target, context);
  if (settlement || award.maturesAt === before.maturesAt) return settlement;
  return { award, posting: null };
}

/** Guarded occasions may turn out to be somebody else's doing; what was given for them then falls. */
const isFor = ({ customerId, terms }: AwardState, occasion: Occasion): boolean =>
  !terms.guards || occasion.customerId === null || occasion.customerId === customerId;
