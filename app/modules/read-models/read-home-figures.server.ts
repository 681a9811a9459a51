import type { Db } from "~/db.server";
import { keepCostly } from "~/lib/keep-costly.server";
import type { Balances } from "~/modules/ledger/ledger-command";
import { sumBalances } from "~/modules/ledger/read-balances.server";
import {
  readPointsMoved,
  readPointsPerDay,
  type PointsMoved,
  type PointsOfDay,
} from "~/modules/ledger/read-points-moved.server";
import { comparedPeriods } from "./compared-periods";
import { readBuyers, type Buyers } from "./read-buyers.server";

export interface PeriodFigures extends Buyers, PointsMoved {}

export interface HomeFigures {
  /** when they were counted */
  at: Date;
  /** the last 30 days including today */
  last: PeriodFigures;
  /** the 30 days before */
  before: PeriodFigures;
  outstanding: Balances;
  perDay: PointsOfDay[];
}

interface Wanted {
  shopId: number;
  timeZone: string;
  now: Date;
}

const DAYS = 30;

/** What the programme brought, and what is outstanding. A constant number of statements, over two months and all balances of the shop. */
export async function readHomeFigures(db: Db, { shopId, timeZone, now }: Wanted): Promise<HomeFigures> {
  const { last, before } = comparedPeriods({ now, timeZone, days: DAYS });
  const [buyers, perDay, movedBefore, outstanding] = await Promise.all([
    readBuyers(db, { shopId, last, before }),
    readPointsPerDay(db, { shopId, timeZone, days: DAYS, now }),
    readPointsMoved(db, { shopId, ...before }),
    sumBalances(db, { shopId }),
  ]);
  const moved = perDay.reduce(addMoved, { issued: 0, takenBack: 0, spent: 0 });
  return {
    at: now,
    last: { ...buyers.last, ...moved },
    before: { ...buyers.before, ...movedBefore },
    outstanding,
    perDay,
  };
}

const addMoved = (sum: PointsMoved, { issued, takenBack, spent }: PointsMoved): PointsMoved => ({
  issued: sum.issued + issued,
  takenBack: sum.takenBack + takenBack,
  spent: sum.spent + spent,
});

const keep = keepCostly<number, HomeFigures>();

/** The figures, in a large shop those of some minutes ago. */
export const readKeptHomeFigures = (db: Db, wanted: Wanted): Promise<HomeFigures> =>
  keep(wanted.shopId, () => readHomeFigures(db, wanted));
