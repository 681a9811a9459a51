const DAY_MS = 86_400_000;

/** What is due to a member for one event by one rule, and what was paid for it. */
export interface ReferenceAward {
  customer: number;
  ruleId: string;
  /** worth by the event as it stands */
  worth: number;
  /** due: the worth where it was given; nothing while staff have not approved it */
  due: number;
  /** what the member has got for it and kept; more than is due where take-backs found it spent */
  paid: number;
  staff: "AUTOMATIC" | "WAITING" | "APPROVED" | "REJECTED";
  certainAt: Date;
  holdDays: number;
  /** its points are pending */
  onHold: boolean;
  /** its points have been available once */
  matured: boolean;
}

export const newReferenceAward = (
  input: Pick<ReferenceAward, "customer" | "ruleId" | "certainAt" | "holdDays"> & { waits: boolean },
): ReferenceAward => {
  const { waits, ...award } = input;
  return { ...award, staff: waits ? "WAITING" : "AUTOMATIC", worth: 0, due: 0, paid: 0, onHold: false, matured: false };
};

export const maturesAt = ({ certainAt, holdDays }: ReferenceAward): Date =>
  new Date(certainAt.getTime() + holdDays * DAY_MS);

/**
 * The law of one award. What grows is paid, but never twice: what an earlier take-back left with the member counts as
 * paid. What shrinks is taken back from the points on hold, or from the available ones as far as there are any; where
 * the merchant lets them go below zero, in full.
 */
export function bringTo(
  award: ReferenceAward,
  due: number,
  given: { available: number; negative: boolean; now: Date },
) {
  const before = award.due;
  award.due = due;
  if (due > before) {
    award.onHold = !award.matured && (maturesAt(award) > given.now || before > 0);
    award.matured ||= !award.onHold;
    award.paid = Math.max(award.paid, due);
  } else if (due < before) {
    const owed = before - due;
    const unlimited = award.onHold || given.negative;
    award.paid -= unlimited ? owed : Math.min(owed, Math.max(0, given.available));
    if (due === 0) award.onHold = false;
  }
}
