import { countPoints } from "./award-terms";
import { openRules } from "./open-rules";
import { byPriority, byWorth, type Contender } from "./preference";
import { guardVerdict, isBeyond } from "./guard-verdict";
import { hasRoom, isLimited } from "./limits";
import { adjustGuardedTo } from "./adjust-guarded";
import {
  availableChange,
  newAward,
  datedAnew,
  redated,
  adjustAwardTo,
  type AwardState,
  type AdjustContext,
  type AwardAdjustment,
} from "./adjust-award";
import type { EarningEvent } from "./earning-event";
import type { RuleBook } from "./earning-rule";
import { evaluateRules, type EarlierAwards, type RuleResult } from "./evaluate-rules";

/** One award that an earning event makes or changes. */
interface DecidedAward extends AwardAdjustment {
  ruleId: string;
  /** it gives nothing because those before it leave no room */
  beyondLimit?: true;
}

export interface EarningDecision {
  awards: DecidedAward[];
  /** the result of each rule, when rules were evaluated; stored with new awards */
  ruleResults: RuleResult[];
}

export interface DecideInput {
  earningEvent: EarningEvent;
  /** awards that this earning event has already made */
  booked: readonly AwardState[];
  book: RuleBook;
  earlier: EarlierAwards;
  context: Omit<AdjustContext, "takeDebt">;
  /**
   * Makes good debts of awards outside this event for the same thing, up to so many points. @returns how many it took
   */
  takeDebt?: (most: number) => number;
}

/** The target of an existing award. */
interface CurrentWorth extends Contender {
  before: AwardState;
  /** the points that the earning event gives now, before the award is adjusted */
  award: AwardState;
  adjust: typeof adjustAwardTo;
  beyondLimit?: true;
}

/**
 * Computes what an earning event earns now, compared with what is booked. Existing awards follow what the customer
 * kept, each by its own terms; rules without an award are evaluated. It depends only on the present state, so changes
 * may arrive late, twice or in any order.
 */
export function decide(input: DecideInput): EarningDecision {
  const { earningEvent, booked, book, earlier, context } = input;
  const { customerId, certainAt } = earningEvent;
  const currentWorths = booked.flatMap((before) => currentWorthOf(before, input) ?? []).toSorted(byPriority);
  const combination = booked[0] ? (booked[0].terms.combination ?? "ADD_UP") : book.programme.combination;
  const bestOnly = combination === "BEST_ONLY";
  const [best = null] = currentWorths.filter(({ points }) => points > 0).toSorted(byWorth);
  const ruleResults =
    earningEvent.stands && customerId !== null
      ? evaluateRules(earningEvent, book, earlier, { rules: openRules(input), combination, toBeat: best })
      : [];

  const states = new Map(currentWorths.map(({ ruleId, before }) => [ruleId, before]));
  const turns = new Map<string, DecidedAward>();
  const change = (ruleId: string, adjustment: Omit<DecidedAward, "ruleId">) => {
    states.set(ruleId, adjustment.award);
    turns.set(ruleId, { ruleId, ...adjustment });
  };
  // Points that become available first make good debts of this event's other awards, then those of other awards for the
  // same thing.
  const takeDebt = (most: number, ruleId: string): number => {
    let left = most;
    for (const [other, state] of states) {
      const part = other === ruleId ? 0 : Math.min(left, state.writtenOff);
      if (part === 0) continue;
      const award = { ...state, writtenOff: state.writtenOff - part };
      change(other, { award, posting: turns.get(other)?.posting ?? null });
      left -= part;
    }
    return most - left + (left > 0 ? (input.takeDebt?.(left) ?? 0) : 0);
  };
  let { available } = context;
  const adjust = ({ ruleId, before, award, adjust: by, beyondLimit }: CurrentWorth, target: number): void => {
    const owing = { ...award, writtenOff: states.get(ruleId)?.writtenOff ?? award.writtenOff };
    const adjustment = by(owing, target, { ...context, available, takeDebt: (most) => takeDebt(most, ruleId) });
    available += availableChange(adjustment?.posting ?? null);
    if (adjustment) change(ruleId, { ...adjustment, ...(beyondLimit && { beyondLimit }) });
    else if (award.maturesAt !== before.maturesAt) change(ruleId, { award: owing, posting: null });
  };
  const made = ruleResults.flatMap(({ outcome, terms, reasons, ...counted }): Turn[] => {
    if (outcome !== "EARNS" || customerId === null) return [];
    const award = newAward({ customerId, terms, counted, certainAt, reasons });
    const { ruleId, priority } = terms;
    const { points } = counted;
    return [
      { currentWorth: { ruleId, priority, before: award, award, points, adjust: adjustAwardTo }, target: points },
    ];
  });
  const winner = made.length > 0 ? null : best;
  const due = currentWorths.map((currentWorth) => ({
    currentWorth,
    target: bestOnly && currentWorth !== winner ? 0 : currentWorth.points,
  }));
  // With ADD_UP, awards that grow are booked before others are taken back. With BEST_ONLY, the one that counts makes
  // good what the others owe.
  const sign = bestOnly ? -1 : 1;
  const growFirst = (a: Turn, b: Turn) => sign * (Number(grows(b)) - Number(grows(a)));
  for (const { currentWorth, target } of [...made, ...due].toSorted(growFirst)) adjust(currentWorth, target);
  return { awards: [...turns.values()], ruleResults };
}

interface Turn {
  currentWorth: CurrentWorth;
  target: number;
}

const grows = ({ currentWorth: { before }, target }: { currentWorth: CurrentWorth; target: number }): boolean =>
  target > before.granted - before.takenBack;

function currentWorthOf(before: AwardState, { earningEvent, earlier, book }: DecideInput): CurrentWorth | null {
  if (earningEvent.forgotten && before.status === "AVAILABLE") return null;
  const counted = countPoints(before.terms, earningEvent);
  const award = { ...dated(before, earningEvent), counted };
  const guarded = guardVerdict(before.terms, earningEvent);
  // Guards apply only until points are available.
  const refused = guarded.refused && before.status !== "AVAILABLE";
  const stands =
    earningEvent.stands && isFor(before, earningEvent) && !isBeyond(before.terms, earningEvent) && !refused;
  const adjust = before.terms.guards && stands ? adjustGuardedTo(guarded.reasons) : adjustAwardTo;
  const { ruleId, priority, limits } = before.terms;
  const { customerId, occurredAt } = award;
  const fits =
    !stands ||
    !isLimited(limits) ||
    hasRoom(limits, earlier(ruleId, customerId, occurredAt), occurredAt, book.programme.timezone);
  const points = stands && fits ? counted.points : 0;
  return { ruleId, priority, before, award, points, adjust, ...(!fits && { beyondLimit: true as const }) };
}

/**
 * The award with the dates of its event. After a merge of customers each award keeps its own date, so that the earlier
 * one stays the earlier one: the other customer's account does not change it. A first order is the first of all their
 * orders.
 */
function dated(award: AwardState, { event, source, stands, certainAt }: EarningEvent): AwardState {
  if (event === "FIRST_ORDER") return stands ? datedAnew(award, certainAt) : redated(award, certainAt);
  return award.source === undefined || award.source === source ? redated(award, certainAt) : award;
}

/** Guarded events may turn out to be fraud; their awards are then taken back. */
const isFor = ({ customerId, terms }: AwardState, earningEvent: EarningEvent): boolean =>
  !terms.guards || earningEvent.customerId === null || earningEvent.customerId === customerId;
