import type { AwardTerms, CountedPoints } from "./award-terms";
import type { AwardReason } from "./guards";

const DAY_MS = 86_400_000;
/** The columns of an award are 32-bit integers. */
const COUNTED_MAX = 2_000_000_000;

/** An award as it is booked. */
export interface AwardState {
  customerId: bigint;
  status: "WAITING" | "REJECTED" | "PENDING" | "AVAILABLE" | "TAKEN_BACK";
  /** what it would be worth, while it waits for staff or is rejected */
  proposed: number;
  granted: number;
  takenBack: number;
  /** owed: what was taken back though it was spent, of this award or of one that it counts instead of; see `debts.ts` */
  writtenOff: number;
  postings: number;
  occurredAt: Date;
  maturesAt: Date;
  maturedAt: Date | null;
  /** what it was given for, and when it was made; absent before it is stored */
  source?: string;
  createdAt?: Date;
  terms: AwardTerms;
  counted: CountedPoints;
  /** why it waits, or waited, for staff beyond the rule's own approval */
  reasons?: AwardReason[];
}

/** One booking: points come to or go from the member's pending or available points. */
export interface AwardPosting {
  kind: "EARN" | "MATURE" | "TAKE_BACK";
  /** where points come to or are taken from; those that mature leave the pending ones for it */
  account: "PENDING" | "AVAILABLE";
  /** what is really moved, not negative */
  points: number;
  /** of a take-back: what was already spent and is not asked back; of others: what makes good as much of earlier */
  writtenOff: number;
}

export interface AwardAdjustment {
  award: AwardState;
  posting: AwardPosting | null;
}

export interface AdjustContext {
  takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE";
  /** available points of the member now */
  available: number;
  now: Date;
  /** Has made good what other awards for the same owe, at most so much; see `debts.ts`. @returns how much it was */
  takeDebt?: (most: number) => number;
}

/** What a booking does to the member's available points. */
export function availableChange(posting: AwardPosting | null): number {
  if (posting?.account !== "AVAILABLE") return 0;
  return posting.kind === "TAKE_BACK" ? -posting.points : posting.points;
}

/** An award before its first booking. */
export function newAward(input: {
  customerId: bigint;
  terms: AwardTerms;
  counted: CountedPoints;
  certainAt: Date;
  reasons?: AwardReason[];
}): AwardState {
  const { customerId, terms, counted, certainAt, reasons = [] } = input;
  return {
    customerId,
    status: terms.approval === "STAFF" || reasons.length > 0 ? "WAITING" : "PENDING",
    proposed: 0,
    granted: 0,
    takenBack: 0,
    writtenOff: 0,
    postings: 0,
    occurredAt: certainAt,
    maturesAt: new Date(certainAt.getTime() + terms.holdDays * DAY_MS),
    maturedAt: null,
    terms,
    counted,
    reasons,
  };
}

/** The award with its dates moved to an earlier certainty that became known, as long as its points are on hold. */
export function redated(award: AwardState, certainAt: Date): AwardState {
  if (award.maturedAt || certainAt >= award.occurredAt) return award;
  return { ...award, occurredAt: certainAt, maturesAt: new Date(certainAt.getTime() + award.terms.holdDays * DAY_MS) };
}

/** The award with the dates of what it is for now, which may have become another order, unless its points are available. */
export function datedAnew(award: AwardState, certainAt: Date): AwardState {
  const isGiven = award.granted > award.takenBack;
  if (certainAt.getTime() === award.occurredAt.getTime() || (award.maturedAt && isGiven)) return award;
  const maturesAt = new Date(certainAt.getTime() + award.terms.holdDays * DAY_MS);
  return { ...award, occurredAt: certainAt, maturesAt, maturedAt: null };
}

/** Of points that become available: what the award owes itself, then what others for the same owe. */
function payDebts(
  award: AwardState,
  points: number,
  takeDebt: AdjustContext["takeDebt"],
): { own: number; madeGood: number } {
  const own = Math.min(points, award.writtenOff);
  return { own, madeGood: own + (points > own ? (takeDebt?.(points - own) ?? 0) : 0) };
}

/** What is owed is made good first; only the rest are new points. Points on hold do so when they become available. */
function earn(award: AwardState, points: number, { now, takeDebt }: AdjustContext): AwardAdjustment {
  // Points still pending when the hold time is over become available together, by the timer: more of them join the others.
  const waiting = award.granted > award.takenBack;
  const onHold = award.maturedAt === null && (award.maturesAt > now || waiting);
  const { own, madeGood } = onHold ? { own: 0, madeGood: 0 } : payDebts(award, points, takeDebt);
  return {
    award: {
      ...award,
      ...roundsOf(award, points),
      status: onHold ? "PENDING" : "AVAILABLE",
      writtenOff: award.writtenOff - own,
      maturedAt: onHold ? null : (award.maturedAt ?? now),
      postings: award.postings + 1,
    },
    posting: {
      kind: "EARN",
      account: onHold ? "PENDING" : "AVAILABLE",
      points: points - madeGood,
      writtenOff: madeGood,
    },
  };
}

/** What was given and taken back in rounds counts up; beyond what a column holds only what is given counts on. */
function roundsOf({ granted, takenBack }: AwardState, points: number): Pick<AwardState, "granted" | "takenBack"> {
  const sum = granted + points;
  return sum <= COUNTED_MAX ? { granted: sum, takenBack } : { granted: sum - takenBack, takenBack: 0 };
}

/** The hold time of a pending award is over. Its points make good what is owed; the rest becomes available. */
export function matureAward(
  award: AwardState,
  { now, takeDebt }: Pick<AdjustContext, "now" | "takeDebt">,
): AwardAdjustment {
  const points = award.granted - award.takenBack;
  const { own, madeGood } = payDebts(award, points, takeDebt);
  return {
    award: {
      ...award,
      status: "AVAILABLE",
      writtenOff: award.writtenOff - own,
      maturedAt: now,
      postings: award.postings + 1,
    },
    posting: { kind: "MATURE", account: "AVAILABLE", points: points - madeGood, writtenOff: madeGood },
  };
}

function takeBack(award: AwardState, points: number, { takeBackPolicy, available }: AdjustContext): AwardAdjustment {
  const account = award.status === "PENDING" ? "PENDING" : "AVAILABLE";
  const stops = account === "AVAILABLE" && takeBackPolicy === "STOP_AT_ZERO";
  const moved = stops ? Math.min(points, Math.max(0, available)) : points;
  const left = award.granted - award.takenBack - points;
  return {
    award: {
      ...award,
      status: left === 0 ? "TAKEN_BACK" : award.status,
      takenBack: award.takenBack + points,
      writtenOff: award.writtenOff + points - moved,
      postings: award.postings + 1,
    },
    posting: { kind: "TAKE_BACK", account, points: moved, writtenOff: points - moved },
  };
}

/**
 * Brings an award to `target` points. It looks only at the state reached: the same target twice books once, and any way
 * to a target ends the same. An award that waits for staff, or that staff rejected, changes its proposal only.
 *
 * What a take-back found spent already is written off and owed: when the award grows again that part is made good before
 * new points are given. It is owed by what earns once (`debts.ts`) and not by the member: where the merchant lets
 * take-backs stop at zero, what other orders earn is not kept for it.
 *
 * @returns null when nothing is to be written
 */
export function adjustAwardTo(award: AwardState, target: number, context: AdjustContext): AwardAdjustment | null {
  if (award.status === "REJECTED" || award.status === "WAITING") {
    return target === award.proposed ? null : { award: { ...award, proposed: target }, posting: null };
  }
  const booked = award.granted - award.takenBack;
  if (target > booked) return earn(award, target - booked, context);
  if (target < booked) return takeBack(award, booked - target, context);
  return null;
}
