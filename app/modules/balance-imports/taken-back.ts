import type { TakeBackPolicy } from "@prisma/client";

interface Imported {
  customerId: bigint;
  points: number;
}

/**
 * What undoing takes of each of these imported balances. As with every take-back of the shop: where it stops at zero, points
 * that were spent stay spent; else the balance goes below zero. Rows of one customer share what is available.
 */
export function takenBack<Row extends Imported>(
  rows: readonly Row[],
  available: ReadonlyMap<bigint, number>,
  policy: TakeBackPolicy,
): (Row & { taken: number })[] {
  const left = new Map(available);
  return rows.map((row) => {
    const there = left.get(row.customerId) ?? 0;
    const taken = policy === "NEGATIVE" ? row.points : Math.max(0, Math.min(row.points, there));
    left.set(row.customerId, there - taken);
    return { ...row, taken };
  });
}
