import { mulDiv } from "~/lib/rounding";
import { givenBackBeyondGoods } from "~/modules/orders/given-back";
import {
  byBasis,
  everyLine,
  goodsAmounts,
  paidBasis,
  type AmountBasis,
  type AmountState,
  type CountsLine,
} from "~/modules/orders/line-amounts";

/** The parts of an eligible amount, in minor units; they add up to `total`. */
export interface EligibleAmount {
  /** goods as ordered (gift cards and tips never count), by the basis */
  goods: number;
  shipping: number;
  /** goods and shipping that were removed or refunded since, negative */
  returned: number;
  /** between zero and what was ordered */
  total: number;
}

const within = (amount: number, most: number): number => Math.max(0, Math.min(amount, most));

/**
 * The amount of an order that counts for points, after removals and refunds. It depends only on the order's state and
 * not on how it got there: refunds in any order, edits and refunds mixed, all give the same amount.
 */
export function eligibleAmount(
  state: AmountState,
  basis: AmountBasis,
  countsLine: CountsLine = everyLine,
): EligibleAmount {
  const { snapshot, refunds } = state;
  const goods = goodsAmounts(state, basis, countsLine);
  const paid = goodsAmounts(state, paidBasis, everyLine);
  const beyond = givenBackBeyondGoods(state);
  // Money refunded without goods is given as paid; the basis converts it as it converts the goods.
  const keptGoods =
    paid.kept > 0 || goods.ordered === 0
      ? goods.kept - mulDiv(beyond, goods.kept, Math.max(1, paid.kept), "NEAREST")
      : goods.kept - beyond;

  const paidShipping = byBasis(snapshot.shipping.price, snapshot.shipping.tax, snapshot.taxesIncluded, true);
  const shipping = basis.includeShipping
    ? byBasis(snapshot.shipping.price, snapshot.shipping.tax, snapshot.taxesIncluded, basis.includeTax)
    : 0;
  const refundedShipping = refunds.reduce((sum, refund) => sum + refund.shipping, 0);
  const keptShipping =
    paidShipping > 0
      ? within(shipping - mulDiv(Math.min(refundedShipping, paidShipping), shipping, paidShipping, "NEAREST"), shipping)
      : shipping;

  const total = within(keptGoods, goods.ordered) + keptShipping;
  return { goods: goods.ordered, shipping, returned: total - goods.ordered - shipping, total };
}
