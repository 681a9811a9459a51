import { mulDiv } from "~/lib/rounding";
import { isGoods, type OrderLine, type OrderSnapshot, type RefundSnapshot } from "./order-snapshot";

/** Which amounts of an order count for points. */
export interface AmountBasis {
  includeTax: boolean;
  includeShipping: boolean;
  afterDiscounts: boolean;
}

/** The amounts that the buyer paid. */
export const paidBasis: AmountBasis = { includeTax: true, includeShipping: true, afterDiscounts: true };

export const byBasis = (price: number, tax: number, taxesIncluded: boolean, includeTax: boolean): number => {
  if (taxesIncluded) return includeTax ? price : price - tax;
  return includeTax ? price + tax : price;
};

/** Amounts of all `quantity` pieces of a line. */
export function lineAmount(line: OrderLine, taxesIncluded: boolean, basis: AmountBasis): number {
  const price = basis.afterDiscounts ? line.price - line.discount : line.price;
  return byBasis(price, line.tax, taxesIncluded, basis.includeTax);
}

/** Pieces of a line that were kept: the smaller of what the order's edits and its refunds leave. */
export function keptQuantity(line: OrderLine, refunds: readonly RefundSnapshot[]): number {
  let refunded = 0;
  for (const refund of refunds)
    for (const returned of refund.lines) if (returned.lineId === line.id) refunded += returned.quantity;
  return Math.max(0, Math.min(line.quantity, line.currentQuantity, line.quantity - refunded));
}

/** Properties of an order that its amounts depend on. */
export interface AmountState {
  snapshot: OrderSnapshot;
  refunds: readonly RefundSnapshot[];
}

export type CountsLine = (line: OrderLine) => boolean;
export const everyLine: CountsLine = () => true;

/** Goods as ordered and as kept, by the basis. */
export function goodsAmounts(
  { snapshot, refunds }: AmountState,
  basis: AmountBasis,
  countsLine: CountsLine,
): { ordered: number; kept: number } {
  let ordered = 0;
  let kept = 0;
  for (const line of snapshot.lines) {
    if (!isGoods(line) || line.quantity === 0 || !countsLine(line)) continue;
    const amount = lineAmount(line, snapshot.taxesIncluded, basis);
    ordered += amount;
    kept += mulDiv(amount, keptQuantity(line, refunds), line.quantity, "NEAREST");
  }
  return { ordered, kept };
}
