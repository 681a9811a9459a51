import { fromMinor } from "~/lib/money";
import type { HomeFigures, PeriodFigures } from "~/modules/read-models/read-home-figures.server";

const toPeriodView = ({ members, returning, salesMinor, issued, spent }: PeriodFigures, currency: string) => ({
  members,
  /** share of the members who had bought before; null while nobody bought */
  repeatRate: members > 0 ? returning / members : null,
  /** decimal string */
  sales: fromMinor(salesMinor, currency),
  issued,
  spent,
});

/** The figures as plain values. */
export const toFiguresView = ({ at, last, before, outstanding, perDay }: HomeFigures, currency: string) => ({
  at: at.toISOString(),
  last: toPeriodView(last, currency),
  before: toPeriodView(before, currency),
  outstanding,
  perDay,
});

export type FiguresView = ReturnType<typeof toFiguresView>;
export type PeriodView = FiguresView["last"];
