import { mulDiv } from "~/lib/rounding";
import type { YearOfBuyers } from "~/modules/orders/read-year-of-buyers.server";
import { worthOf, type PointsForMoney } from "./point-worth";

/** What the points for a year's orders would have come to; money in minor units. */
export interface Estimate {
  buyers: PointsAndWorth;
  /** customers with two orders or more */
  regulars: PointsAndWorth & { away: number };
}

interface PointsAndWorth {
  count: number;
  points: number;
  worth: number;
}

/** By the sum of what was bought: roundings of single orders are left aside. Null without orders. */
export function estimateYear(year: YearOfBuyers, rule: PointsForMoney, hundredPoints: number): Estimate | null {
  if (year.buyers === 0) return null;
  const of = (count: number, spent: number): PointsAndWorth => {
    const points = mulDiv(spent, rule.pointsPerUnit, rule.unit, "FLOOR");
    return { count, points, worth: worthOf(points, hundredPoints) };
  };
  const regulars = of(year.regulars, year.regularsSpent);
  return { buyers: of(year.buyers, year.spent), regulars: { ...regulars, away: year.regularsAway } };
}
