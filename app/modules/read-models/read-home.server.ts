import type { Db } from "~/db.server";
import type { Balances } from "~/modules/ledger/ledger-command";
import { readPointsPerDay, type PointsOfDay } from "~/modules/ledger/read-points-per-day.server";
import { sumBalances } from "~/modules/ledger/read-balances.server";
import { listLatestActivities, type LatestActivity } from "./list-latest-activities.server";
import { readDayFigures, type DayFigures } from "./read-day-figures.server";

export interface Home {
  today: DayFigures & Omit<PointsOfDay, "day">;
  outstanding: Balances;
  /** the last 30 days including today */
  perDay: PointsOfDay[];
  latest: LatestActivity[];
}

/** The figures of the app's home page. */
export async function readHome(
  db: Db,
  { shopId, timeZone, now }: { shopId: number; timeZone: string; now: Date },
): Promise<Home> {
  const [figures, outstanding, perDay, latest] = await Promise.all([
    readDayFigures(db, { shopId, timeZone, now }),
    sumBalances(db, { shopId }),
    readPointsPerDay(db, { shopId, timeZone, days: 30, now }),
    listLatestActivities(db, { shopId, now, limit: 8 }),
  ]);
  const { issued = 0, takenBack = 0 } = perDay.at(-1) ?? {};
  return { today: { ...figures, issued, takenBack }, outstanding, perDay, latest };
}
