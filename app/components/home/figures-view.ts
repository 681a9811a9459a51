import { fromMinor } from "~/lib/money";
import type { Balances } from "~/modules/ledger/ledger-command";
import type { HomeFigures, PeriodFigures } from "~/modules/read-models/read-home-figures.server";
import { worthOf } from "~/modules/setup/point-worth";

const toPeriodView = ({ members, returning, salesMinor, issued, spent }: PeriodFigures, currency: string) => ({
  members,
  /** share of the members who had bought before; null while nobody bought */
  repeatRate: members > 0 ? returning / members : null,
  /** decimal string */
  sales: fromMinor(salesMinor, currency),
  issued,
  spent,
});

const pointsOf = ({ available, pending, reserved }: Balances): number => available + pending + reserved;

interface Shown {
  currency: string;
  /** what 100 points are worth in minor units, as staff planned it; null while they have not */
  hundredPoints: number | null;
}

/** The figures as plain values. */
export const toFiguresView = (
  { at, last, before, outstanding, perDay }: HomeFigures,
  { currency, hundredPoints }: Shown,
) => ({
  at: at.toISOString(),
  last: toPeriodView(last, currency),
  before: toPeriodView(before, currency),
  outstanding: {
    ...outstanding,
    /** decimal string; null while nobody said what a point is worth */
    worth: hundredPoints === null ? null : fromMinor(BigInt(worthOf(pointsOf(outstanding), hundredPoints)), currency),
  },
  perDay,
});

export type FiguresView = ReturnType<typeof toFiguresView>;
export type PeriodView = FiguresView["last"];
