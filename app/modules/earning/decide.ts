import { owesOnly, roomForDebt } from "./debts";
import { countPoints } from "./award-terms";
import { openRules } from "./open-rules";
import { byPriority, byWorth, type Contender } from "./preference";
import { guardVerdict, isBeyond } from "./referral/guarded-occasion";
import { settleGuarded } from "./referral/settle-guarded";
import {
  availableChange,
  newAward,
  datedAnew,
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
  /**
   * Takes over what other awards for the same owe, at most so much: those by this rule, or by any where none is named.
   * @returns how much
   */
  takeDebt?: (most: number, ruleId: string | null) => number;
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

  const states = new Map(claims.map(({ ruleId, before }) => [ruleId, before]));
  const turns = new Map<string, DecidedAward>();
  const change = (ruleId: string, settlement: Settlement) => {
    states.set(ruleId, settlement.award);
    turns.set(ruleId, { ruleId, ...settlement });
  };
  // Where one rule alone counts, it owes for the others first; then what other awards for the same owe.
  const takeDebt = (most: number, ruleId: string): number => {
    let left = most;
    for (const [other, state] of bestOnly ? states : []) {
      if (other === ruleId || !owesOnly(state)) continue;
      const part = Math.min(left, state.writtenOff);
      const award = { ...state, writtenOff: state.writtenOff - part };
      change(other, { award, posting: turns.get(other)?.posting ?? null });
      left -= part;
    }
    return most - left + (left > 0 ? (input.takeDebt?.(left, bestOnly ? null : ruleId) ?? 0) : 0);
  };
  let { available } = context;
  const settle = ({ ruleId, before, award, settle: by }: Claim, target: number): void => {
    const most = target > 0 ? roomForDebt(award, target) : 0;
    const debt = most > 0 ? takeDebt(most, ruleId) : 0;
    const owing = debt > 0 ? { ...award, writtenOff: award.writtenOff + debt } : award;
    const settlement = by(owing, target, { ...context, available });
    available += availableChange(settlement?.posting ?? null);
    if (settlement) change(ruleId, settlement);
    else if (debt > 0 || award.maturesAt !== before.maturesAt) change(ruleId, { award: owing, posting: null });
  };
  const made = opinions.flatMap(({ outcome, terms, reasons, ...counted }): Turn[] => {
    if (outcome !== "EARNS" || customerId === null) return [];
    const award = newAward({ customerId, terms, counted, certainAt, reasons });
    const { ruleId, priority } = terms;
    const { points } = counted;
    return [{ claim: { ruleId, priority, before: award, award, points, settle: settleAward }, target: points }];
  });
  const winner = made.length > 0 ? null : best;
  const due = claims.map((claim) => ({ claim, target: bestOnly && claim !== winner ? 0 : claim.points }));
  // Where all rules count, what one gives is there before another takes back. Where one counts, it owes for the others.
  const sign = bestOnly ? -1 : 1;
  const growFirst = (a: Turn, b: Turn) => sign * (Number(grows(b)) - Number(grows(a)));
  for (const { claim, target } of [...made, ...due].toSorted(growFirst)) settle(claim, target);
  return { awards: [...turns.values()], opinions };
}

interface Turn {
  claim: Claim;
  target: number;
}

const grows = ({ claim: { before }, target }: { claim: Claim; target: number }): boolean =>
  target > before.granted - before.takenBack;

function claimOf(before: AwardState, occasion: Occasion): Claim | null {
  if (occasion.forgotten && before.status === "AVAILABLE") return null;
  const counted = countPoints(before.terms, occasion);
  const follow = occasion.event === "FIRST_ORDER" && occasion.stands ? datedAnew : redated;
  const award = { ...follow(before, occasion.certainAt), counted };
  const guarded = guardVerdict(before.terms, occasion);
  // What has become available is not questioned again.
  const refused = guarded.refused && before.status !== "AVAILABLE";
  const stands = occasion.stands && isFor(before, occasion) && !isBeyond(before.terms, occasion) && !refused;
  const settle = before.terms.guards && stands ? settleGuarded(guarded.reasons) : settleAward;
  const { ruleId, priority } = before.terms;
  return { ruleId, priority, before, award, points: stands ? counted.points : 0, settle };
}

/** Guarded occasions may turn out to be somebody else's doing; what was given for them then falls. */
const isFor = ({ customerId, terms }: AwardState, occasion: Occasion): boolean =>
  !terms.guards || occasion.customerId === null || occasion.customerId === customerId;
