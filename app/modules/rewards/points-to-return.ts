import { mulDiv } from "~/lib/rounding";
import { keptQuantity } from "~/modules/orders/line-amounts";
import type { OrderState } from "~/modules/orders/order-snapshot";

/** The order on which points were spent, as it stands. */
export type SpentOn = Pick<OrderState, "cancelledAt" | "deletedAt" | "snapshot" | "refunds">;

/** An order that was cancelled or deleted bought nothing. */
export const isVoid = ({ cancelledAt, deletedAt }: Pick<SpentOn, "cancelledAt" | "deletedAt">): boolean =>
  cancelledAt !== null || deletedAt !== null;

/**
 * How many of the points spent on an order are to be with the member again: their share of the code's discount that went back
 * with lines. It depends on the order's state alone, so that any number of refunds and edits adds up to the whole. The
 * discount on shipping goes back when nothing of the order was kept. Money given back without goods returns no points.
 *
 * @returns 0 to `points`
 */
export function pointsToReturn({ points, code }: { points: number; code: string }, order: SpentOn): number {
  if (isVoid(order)) return points;
  const { lines, shipping } = order.snapshot;
  const pieces = lines.map((line) => ({ line, kept: keptQuantity(line, order.refunds) }));
  const nothingKept = pieces.length > 0 && pieces.every(({ kept }) => kept === 0);
  if (nothingKept) return points;
  let total = shipping.codes?.[code] ?? 0;
  let back = 0;
  for (const { line, kept } of pieces) {
    const off = line.codes?.[code] ?? 0;
    if (off === 0 || line.quantity === 0) continue;
    total += off;
    back += off - mulDiv(off, kept, line.quantity, "NEAREST");
  }
  return total === 0 ? 0 : mulDiv(points, back, total, "NEAREST");
}
