import type { Db } from "~/db.server";
import { listLatestActivities, type LatestActivity } from "./list-latest-activities.server";
import type { PointsOfDay } from "./points-of-day";
import { readDayFigures, type DayFigures } from "./read-day-figures.server";
import { readOutstandingPoints, type OutstandingPoints } from "./read-outstanding-points.server";
import { readPointsPerDay } from "./read-points-per-day.server";

export interface Home {
  today: DayFigures;
  outstanding: OutstandingPoints;
  perDay: PointsOfDay[];
  latest: LatestActivity[];
}

/** The figures of the app's first page. */
export async function readHome(
  db: Db,
  { shopId, timeZone, now }: { shopId: number; timeZone: string; now: Date },
): Promise<Home> {
  const [today, outstanding, perDay, latest] = await Promise.all([
    readDayFigures(db, { shopId, timeZone, now }),
    readOutstandingPoints(db, { shopId }),
    readPointsPerDay(db, { shopId, timeZone, days: 30, now }),
    listLatestActivities(db, { shopId, now, limit: 8 }),
  ]);
  return { today, outstanding, perDay, latest };
}
