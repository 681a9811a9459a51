import { givenBackBeyondGoods } from "./given-back";
import { everyLine, goodsAmounts, keptQuantity, paidBasis, type AmountState } from "./line-amounts";
import { counts, isGoods, type OrderState } from "./order-snapshot";

/** Did the customer keep any goods? Gift cards, tips and a fee for returned goods are not goods; goods for free are. */
export function keepsGoods(state: AmountState): boolean {
  const held = state.snapshot.lines.some((line) => isGoods(line) && keptQuantity(line, state.refunds) > 0);
  const { ordered, kept } = goodsAmounts(state, paidBasis, everyLine);
  return held && (ordered === 0 || kept > givenBackBeyondGoods(state));
}

/** Paid, not cancelled or deleted, not a test, and not fully refunded. */
export const orderStands = (order: OrderState): boolean => counts(order) && keepsGoods(order);
