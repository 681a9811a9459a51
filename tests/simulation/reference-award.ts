const DAY_MS = 86_400_000;

/** What is due to a member for one event by one rule, and what was paid for it. */
export interface ReferenceAward {
  customer: number;
  ruleId: string;
  /** what it is for, whoever has it */
  source: string;
  /** worth by the event's present state */
  worth: number;
  /** due: the worth where it was given; nothing while staff have not approved it */
  due: number;
  /** points on hold */
  pending: number;
  /** what became available and was kept: more than is due where take-backs found it spent, less where it paid debts */
  paid: number;
  /** of what was taken back, what the member had spent by then */
  owed: number;
  staff: "AUTOMATIC" | "WAITING" | "APPROVED" | "REJECTED";
  certainAt: Date;
  madeAt: Date;
  holdDays: number;
  /** its points have been available once */
  matured: boolean;
}

export const newReferenceAward = (
  input: Pick<ReferenceAward, "customer" | "ruleId" | "source" | "certainAt" | "madeAt" | "holdDays"> & {
    waits: boolean;
  },
): ReferenceAward => {
  const { waits, ...award } = input;
  return {
    ...award,
    staff: waits ? "WAITING" : "AUTOMATIC",
    worth: 0,
    due: 0,
    pending: 0,
    paid: 0,
    owed: 0,
    matured: false,
  };
};

export const maturesAt = ({ certainAt, holdDays }: ReferenceAward): Date =>
  new Date(certainAt.getTime() + holdDays * DAY_MS);

/**
 * How one award changes. Growth is paid, but never twice: points that an earlier take-back left with the member are a
 * debt, and made good when points become available for the same thing again, by this award or by one of `others`. A
 * decrease is taken back from the points on hold, or from the available ones as far as there are any; where the
 * merchant allows a negative balance, in full.
 */
export function bringTo(
  award: ReferenceAward,
  due: number,
  given: { available: number; negative: boolean; others: readonly ReferenceAward[]; now: Date },
) {
  const before = award.due;
  award.due = due;
  if (due > before) {
    if (!award.matured && (maturesAt(award) > given.now || award.pending > 0)) award.pending += due - before;
    else {
      award.matured = true;
      pay(award, due - before, given.others);
    }
  } else if (due < before) {
    const fallen = before - due;
    if (award.pending > 0) award.pending -= fallen;
    else {
      const back = given.negative ? fallen : Math.min(fallen, Math.max(0, given.available));
      award.paid -= back;
      award.owed += fallen - back;
    }
  }
}

/** Its hold time is over. */
export function mature(award: ReferenceAward, others: readonly ReferenceAward[]): void {
  pay(award, award.pending, others);
  Object.assign(award, { pending: 0, matured: true });
}

function pay(award: ReferenceAward, points: number, others: readonly ReferenceAward[]): void {
  let left = points;
  for (const owing of [award, ...others]) {
    const good = Math.min(left, owing.owed);
    owing.owed -= good;
    left -= good;
  }
  award.paid += left;
}
