import type { OrderFacts, OrderLineFacts, RefundFacts } from "./order-facts";
import { mulDiv } from "./whole-numbers";

/** What of an order counts for points. */
export interface AmountBasis {
  includeTax: boolean;
  includeShipping: boolean;
  afterDiscounts: boolean;
}

/** How an eligible amount came about, in minor units; the parts add up to `total`. */
export interface EligibleAmount {
  /** goods as ordered (gift cards never count), by the basis */
  goods: number;
  shipping: number;
  /** goods and shipping that were removed or refunded since, negative */
  returned: number;
  /** not below zero */
  total: number;
}

type CountsLine = (line: OrderLineFacts) => boolean;
const everyLine: CountsLine = () => true;

type AmountState = { facts: OrderFacts; refunds: RefundFacts[] };

const byBasis = (price: number, tax: number, taxesIncluded: boolean, includeTax: boolean): number => {
  if (taxesIncluded) return includeTax ? price : price - tax;
  return includeTax ? price + tax : price;
};

function lineAmount(line: OrderLineFacts, taxesIncluded: boolean, basis: AmountBasis): number {
  const price = basis.afterDiscounts ? line.price - line.discount : line.price;
  return byBasis(price, line.tax, taxesIncluded, basis.includeTax);
}

/** Pieces of a line that were kept: what an edit or refunds left, whichever news is further. */
export function keptQuantity(line: OrderLineFacts, refunds: RefundFacts[]): number {
  let refunded = 0;
  for (const refund of refunds)
    for (const returned of refund.lines) if (returned.lineId === line.id) refunded += returned.quantity;
  return Math.max(0, Math.min(line.quantity, line.currentQuantity, line.quantity - refunded));
}

const paidBasis: AmountBasis = { includeTax: true, includeShipping: true, afterDiscounts: true };

/** Goods as ordered and as kept, by the basis. */
function goodsAmounts(
  { facts, refunds }: AmountState,
  basis: AmountBasis,
  countsLine: CountsLine,
): { ordered: number; kept: number } {
  let ordered = 0;
  let kept = 0;
  for (const line of facts.lines) {
    if (line.giftCard || line.quantity === 0 || !countsLine(line)) continue;
    const amount = lineAmount(line, facts.taxesIncluded, basis);
    ordered += amount;
    kept += mulDiv(amount, keptQuantity(line, refunds), line.quantity, "NEAREST");
  }
  return { ordered, kept };
}

/**
 * The amount that counts for points, for what of the order was kept. It depends only on the state, not on the way there:
 * refunds in any order, edits and refunds mixed, all end at the same amount.
 */
export function eligibleAmount(
  state: AmountState,
  basis: AmountBasis,
  countsLine: CountsLine = everyLine,
): EligibleAmount {
  const { facts, refunds } = state;
  const goods = goodsAmounts(state, basis, countsLine);
  const paid = goodsAmounts(state, paidBasis, everyLine);
  const adjustment = refunds.reduce((sum, refund) => sum + refund.adjustment, 0);
  // Money given back without goods is stated as paid; by the basis it weighs as much as the goods do.
  const keptGoods =
    paid.kept > 0 || goods.ordered === 0
      ? goods.kept - mulDiv(adjustment, goods.kept, Math.max(1, paid.kept), "NEAREST")
      : goods.kept - adjustment;

  const paidShipping = byBasis(facts.shipping.price, facts.shipping.tax, facts.taxesIncluded, true);
  const shipping = basis.includeShipping
    ? byBasis(facts.shipping.price, facts.shipping.tax, facts.taxesIncluded, basis.includeTax)
    : 0;
  const refundedShipping = refunds.reduce((sum, refund) => sum + refund.shipping, 0);
  const keptShipping =
    paidShipping > 0
      ? Math.max(0, shipping - mulDiv(Math.min(refundedShipping, paidShipping), shipping, paidShipping, "NEAREST"))
      : shipping;

  const total = Math.max(0, keptGoods) + keptShipping;
  return { goods: goods.ordered, shipping, returned: total - goods.ordered - shipping, total };
}

const asPaid: AmountBasis = { includeTax: true, includeShipping: false, afterDiscounts: true };

/** Was something of the goods kept, or was nothing asked for them from the start? */
export function keepsGoods(state: AmountState): boolean {
  const { goods, total } = eligibleAmount(state, asPaid);
  return goods === 0 || total > 0;
}
