import { givenBackBeyondGoods } from "./given-back";
import { byBasis, keptQuantity, lineAmount, paidBasis, type AmountBasis } from "./line-amounts";
import { isGoods, type OrderSnapshot, type OrderLine, type RefundSnapshot } from "./order-snapshot";
import { mulDiv } from "./rounding";

export { keptQuantity, type AmountBasis };

/** How an eligible amount came about, in minor units; the parts add up to `total`. */
export interface EligibleAmount {
  /** goods as ordered (gift cards and tips never count), by the basis */
  goods: number;
  shipping: number;
  /** goods and shipping that were removed or refunded since, negative */
  returned: number;
  /** not below zero, and not above what was ordered */
  total: number;
}

type CountsLine = (line: OrderLine) => boolean;
const everyLine: CountsLine = () => true;

type AmountState = { facts: OrderSnapshot; refunds: RefundSnapshot[] };

/** Goods as ordered and as kept, by the basis. */
function goodsAmounts(
  { facts, refunds }: AmountState,
  basis: AmountBasis,
  countsLine: CountsLine,
): { ordered: number; kept: number } {
  let ordered = 0;
  let kept = 0;
  for (const line of facts.lines) {
    if (!isGoods(line) || line.quantity === 0 || !countsLine(line)) continue;
    const amount = lineAmount(line, facts.taxesIncluded, basis);
    ordered += amount;
    kept += mulDiv(amount, keptQuantity(line, refunds), line.quantity, "NEAREST");
  }
  return { ordered, kept };
}

const within = (amount: number, most: number): number => Math.max(0, Math.min(amount, most));

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
  const beyond = givenBackBeyondGoods(state);
  // Money given back without goods is stated as paid; by the basis it weighs as much as the goods do.
  const keptGoods =
    paid.kept > 0 || goods.ordered === 0
      ? goods.kept - mulDiv(beyond, goods.kept, Math.max(1, paid.kept), "NEAREST")
      : goods.kept - beyond;

  const paidShipping = byBasis(facts.shipping.price, facts.shipping.tax, facts.taxesIncluded, true);
  const shipping = basis.includeShipping
    ? byBasis(facts.shipping.price, facts.shipping.tax, facts.taxesIncluded, basis.includeTax)
    : 0;
  const refundedShipping = refunds.reduce((sum, refund) => sum + refund.shipping, 0);
  const keptShipping =
    paidShipping > 0
      ? within(shipping - mulDiv(Math.min(refundedShipping, paidShipping), shipping, paidShipping, "NEAREST"), shipping)
      : shipping;

  const total = within(keptGoods, goods.ordered) + keptShipping;
  return { goods: goods.ordered, shipping, returned: total - goods.ordered - shipping, total };
}

const asPaid: AmountBasis = { includeTax: true, includeShipping: false, afterDiscounts: true };

/** Was something of the goods kept? Gift cards, tips and a fee for returned goods are none; goods that cost nothing are. */
export function keepsGoods(state: AmountState): boolean {
  const held = state.facts.lines.some((line) => isGoods(line) && keptQuantity(line, state.refunds) > 0);
  const { goods, total } = eligibleAmount(state, asPaid);
  return held && (goods === 0 || total > 0);
}
