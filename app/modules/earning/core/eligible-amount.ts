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
  const { snapshot, refunds } = state;
  const goods = goodsAmounts(state, basis, countsLine);
  const paid = goodsAmounts(state, paidBasis, everyLine);
  const beyond = givenBackBeyondGoods(state);
  // Money given back without goods is stated as paid; by the basis it weighs as much as the goods do.
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
