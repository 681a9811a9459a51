import { mulDiv } from "~/lib/rounding";

/** Points for each full `unit` (minor units) of an order. */
export interface PointsForMoney {
  pointsPerUnit: number;
  unit: number;
}

/** What 100 points have to be worth, in minor units, for a share of revenue (hundredths of a percent) to be given back. */
export function worthForShare(share: number, { pointsPerUnit, unit }: PointsForMoney): number {
  return Math.max(1, mulDiv(share, unit, 100 * pointsPerUnit, "NEAREST"));
}

/** What points are worth, in minor units. */
export const worthOf = (points: number, hundredPoints: number): number => mulDiv(points, hundredPoints, 100, "NEAREST");

/** "100 EUR give 100 points, worth 5 EUR": about a hundred euros in any currency; amounts in minor units. */
export function worthExample(rule: PointsForMoney, hundredPoints: number) {
  const points = 100 * rule.pointsPerUnit;
  return { spent: 100 * rule.unit, points, worth: worthOf(points, hundredPoints) };
}
export type WorthExample = ReturnType<typeof worthExample>;
