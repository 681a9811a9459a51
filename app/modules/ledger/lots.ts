import type { LedgerKind } from "./ledger-command";

/** An entry of AVAILABLE with what lots need, ordered by transaction id. */
export interface LotMovement {
  transactionId: bigint;
  kind: LedgerKind;
  amount: number;
  reversesId: bigint | null;
  reversedKind: LedgerKind | null;
  occurredAt: Date;
  expiresAt: Date | null;
  /** null before this was kept */
  earnedAt: Date | null;
  lapsedBefore: Date | null;
}

export interface Lot {
  /** transaction that opened it */
  transactionId: bigint;
  amount: number;
  remaining: number;
  openedAt: Date;
  earnedAt: Date | null;
  expiresAt: Date | null;
}

interface Use {
  lot: Lot;
  /** not yet released */
  amount: number;
}

/**
 * Computes the lots of one member from the entries. Written independently of the SQL that maintains them, so that each
 * checks the other.
 */
export function rebuildLots(movements: LotMovement[]): Lot[] {
  const lots: Lot[] = [];
  const usesByDebit = new Map<bigint, Use[]>();
  let balance = 0;
  for (const movement of movements) {
    balance += movement.amount;
    if (movement.amount < 0) {
      usesByDebit.set(movement.transactionId, takeFromLots(lots, movement));
      continue;
    }
    // points that settle a negative balance go into no lot
    const filled = Math.min(movement.amount, Math.max(balance, 0));
    const rest = givesBack(movement)
      ? refill(usesByDebit.get(movement.reversesId as bigint) ?? [], filled, movement)
      : filled;
    if (rest > 0) {
      const { transactionId, occurredAt: openedAt, earnedAt, expiresAt } = movement;
      lots.push({ transactionId, amount: rest, remaining: rest, openedAt, earnedAt, expiresAt });
    }
  }
  return lots;
}

function givesBack({ kind, reversesId, reversedKind }: LotMovement): boolean {
  return ["RELEASE", "REVERSE", "RETURN"].includes(kind) && reversesId !== null && reversedKind !== "EXPIRE";
}

/** Points of the lot have expired, by what the movement says. */
function isLapsed(lot: Lot, { occurredAt, lapsedBefore }: LotMovement): boolean {
  if (lapsedBefore === null) return false;
  return lot.expiresAt ? lot.expiresAt <= occurredAt : (lot.earnedAt ?? lot.openedAt) < lapsedBefore;
}

function takeFromLots(lots: Lot[], movement: LotMovement): Use[] {
  const uses: Use[] = [];
  let missing = -movement.amount;
  const open = lots.filter(({ remaining }) => remaining > 0).toSorted(byExpiry);
  const isFirst = (lot: Lot) => movement.kind === "EXPIRE" && isLapsed(lot, movement);
  for (const lot of [...open.filter(isFirst), ...open.filter((lot) => !isFirst(lot))]) {
    if (missing === 0) break;
    const amount = Math.min(lot.remaining, missing);
    lot.remaining -= amount;
    missing -= amount;
    uses.push({ lot, amount });
  }
  return uses;
}

/** Refills lots that have not expired, the last used first; returns the points that did not fit. */
function refill(uses: Use[], points: number, movement: LotMovement): number {
  let rest = points;
  for (const use of uses.toReversed().filter(({ lot }) => !isLapsed(lot, movement))) {
    const amount = Math.min(use.amount, rest);
    use.amount -= amount;
    use.lot.remaining += amount;
    rest -= amount;
  }
  return rest;
}

function byExpiry(a: Lot, b: Lot): number {
  const difference = (a.expiresAt?.getTime() ?? Infinity) - (b.expiresAt?.getTime() ?? Infinity);
  if (difference < 0 || difference > 0) return difference;
  const earlier = (a.earnedAt?.getTime() ?? -Infinity) - (b.earnedAt?.getTime() ?? -Infinity);
  if (earlier < 0 || earlier > 0) return earlier;
  return a.transactionId < b.transactionId ? -1 : 1;
}
