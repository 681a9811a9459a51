import { fromMinor } from "~/lib/money";
import type { Balances } from "~/modules/ledger/ledger-command";
import type { HomeFigures, PeriodFigures } from "~/modules/read-models/read-home-figures.server";
import { worthOf } from "~/modules/setup/point-worth";

const toPeriodView = ({ members, returning, salesMinor, issued, spent }: PeriodFigures, currency: string) => ({
  members,
  /** share (0 to 1) of buying members who had bought before; null when no member bought */
  repeatRate: members > 0 ? returning / members : null,
  /** decimal string */
  sales: fromMinor(salesMinor, currency),
  issued,
  spent,
});

const pointsOf = ({ available, pending, reserved }: Balances): number => available + pending + reserved;

interface Shown {
  currency: string;
  /** planned value of 100 points in minor units; null when staff have not planned one */
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
    /** decimal string; null without a planned value of points */
    worth: hundredPoints === null ? null : fromMinor(BigInt(worthOf(pointsOf(outstanding), hundredPoints)), currency),
  },
  perDay,
});

export type FiguresView = ReturnType<typeof toFiguresView>;
export type PeriodView = FiguresView["last"];
