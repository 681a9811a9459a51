import type { LedgerAccountName, LedgerCommand, LedgerCommandEntry, MemberAccount } from "./ledger-command";

interface Event {
  eventKey: string;
  customerId: bigint;
  occurredAt: Date;
  actor: string;
  awardId?: string | null;
  reason?: string | null;
}

type Points = Event & { points: number };
/** `madeGood` covers points that were written off earlier and gives the member nothing. */
type Earned = Points & { madeGood?: number };
type Expiring = { expiresAt?: Date | null };
type EarnedOn = { earnedAt?: Date };
type Lapsing = { lapsedBefore?: Date | null };
type OfReservation = { reservationKey: string };

/** Grants points that are on hold. */
export function earn(input: Earned): LedgerCommand {
  return { ...eventOf(input), kind: "EARN", entries: issued("PENDING", input) };
}

/** Grants points without a hold time. */
export function earnAvailable(input: Earned & Expiring & EarnedOn): LedgerCommand {
  return { ...eventOf(input), ...expiry(input), ...earned(input), kind: "EARN", entries: issued("AVAILABLE", input) };
}

function issued(account: MemberAccount, { points, madeGood = 0 }: Earned): LedgerCommandEntry[] {
  for (const part of [points, madeGood]) assertPoints(part, 0);
  assertPoints(points + madeGood, 1);
  return booked([
    ["ISSUED", -points - madeGood],
    ["WRITTEN_OFF", madeGood],
    [account, points],
  ]);
}

/** The hold time is over. `madeGood` of the points cover what was written off earlier. */
export function mature(input: Points & { madeGood?: number } & Expiring & EarnedOn): LedgerCommand {
  const { points, madeGood = 0 } = input;
  assertPoints(madeGood, 0);
  assertPoints(points - madeGood, 0);
  const entries = booked([
    ["PENDING", -points],
    ["WRITTEN_OFF", madeGood],
    ["AVAILABLE", points - madeGood],
  ]);
  return { ...eventOf(input), ...expiry(input), ...earned(input), kind: "MATURE", entries };
}

/** Takes back points of a refunded event; `writtenOff` is the part that the member has already spent. */
export function takeBack(
  input: Event & { pending?: number; available?: number; writtenOff?: number; allowNegative?: boolean },
): LedgerCommand {
  const { pending = 0, available = 0, writtenOff = 0, allowNegative = false } = input;
  for (const points of [pending, available, writtenOff]) assertPoints(points, 0);
  const entries = booked([
    ["PENDING", -pending],
    ["AVAILABLE", -available],
    ["WRITTEN_OFF", -writtenOff],
    ["ISSUED", pending + available + writtenOff],
  ]);
  return { ...eventOf(input), kind: "TAKE_BACK", entries, allowNegative };
}

/** Writes off points that should be taken back but are spent; the member keeps the rest. */
export function writeOff(input: Points): LedgerCommand {
  return takeBack({ ...input, writtenOff: input.points });
}

/** Reserves points for a redemption, so that they cannot be spent twice. */
export function reserve(input: Points): LedgerCommand {
  return { ...eventOf(input), kind: "RESERVE", entries: move("AVAILABLE", "RESERVED", input.points) };
}

/** Releases reserved points to the lots they came from; those of lapsed lots expire at `expiresAt`. */
export function release(input: Points & OfReservation & Expiring & Lapsing): LedgerCommand {
  const { lapsedBefore = null, reservationKey: reversesKey } = input;
  const entries = move("RESERVED", "AVAILABLE", input.points);
  return { ...eventOf(input), ...expiry(input), lapsedBefore, kind: "RELEASE", entries, reversesKey };
}

/** The reward is delivered; the reserved points are spent. */
export function redeem(input: Points & OfReservation): LedgerCommand {
  const entries = move("RESERVED", "REDEEMED", input.points);
  return { ...eventOf(input), kind: "REDEEM", entries, reversesKey: input.reservationKey };
}

/** Spends available points at once, for a reward whose reservation was released before its use was known. */
export function spend(input: Points & { allowNegative?: boolean }): LedgerCommand {
  const entries = move("AVAILABLE", "REDEEMED", input.points);
  return { ...eventOf(input), kind: "REDEEM", entries, allowNegative: input.allowNegative ?? false };
}

/**
 * Gives spent points back into the lots that `spentKey` took them from; those of lapsed lots, and without `spentKey` all, expire at
 * `expiresAt`.
 */
export function returnPoints(input: Points & Expiring & Lapsing & { spentKey: string | null }): LedgerCommand {
  const { lapsedBefore = null, spentKey: reversesKey } = input;
  const entries = move("REDEEMED", "AVAILABLE", input.points);
  return { ...eventOf(input), ...expiry(input), lapsedBefore, kind: "RETURN", entries, reversesKey };
}

/** Expires points, those of lapsed lots first. */
export function expire(input: Points & Lapsing): LedgerCommand {
  const { lapsedBefore = null, points } = input;
  return { ...eventOf(input), lapsedBefore, kind: "EXPIRE", entries: move("AVAILABLE", "EXPIRED", points) };
}

/** Staff give (positive) or take (negative) points, by hand or by an import, with a reason. */
export function adjust(input: Points & Expiring & { reason: string; allowNegative?: boolean }): LedgerCommand {
  const { points, allowNegative = false } = input;
  const entries = points < 0 ? move("AVAILABLE", "ADJUSTED", -points) : move("ADJUSTED", "AVAILABLE", points);
  return { ...eventOf(input), ...expiry(input), kind: "ADJUST", entries, allowNegative };
}

function eventOf({ eventKey, customerId, occurredAt, actor, awardId = null, reason = null }: Event) {
  return { eventKey, customerId, occurredAt, actor, awardId, reason };
}

function expiry({ expiresAt = null }: Expiring) {
  return { expiresAt };
}

function earned({ earnedAt }: EarnedOn) {
  return earnedAt ? { earnedAt } : {};
}

function move(from: LedgerAccountName, to: LedgerAccountName, points: number): LedgerCommandEntry[] {
  assertPoints(points, 1);
  return booked([
    [from, -points],
    [to, points],
  ]);
}

function booked(amounts: [LedgerAccountName, number][]): LedgerCommandEntry[] {
  return amounts.filter(([, amount]) => amount !== 0).map(([account, amount]) => ({ account, amount }));
}

function assertPoints(points: number, least: number): void {
  if (!Number.isSafeInteger(points) || points < least) throw new RangeError(`Not a number of points: ${points}`);
}
