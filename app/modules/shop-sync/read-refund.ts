import type { RefundSnapshot } from "~/modules/orders/order-snapshot";

/** A refund as its source books it, in minor units. */
export interface BookedRefund {
  lines: RefundSnapshot["lines"];
  /** value of the returned lines by the source; null when it is not given */
  worth: number | null;
  tax: number;
  shipping: number;
  shippingTax: number;
  /** does `worth` include `tax`, and `shipping` `shippingTax`? null when the source does not say */
  taxesIncluded: boolean | null;
  duties: number;
  /** with Shopify's sign: negative is money beyond the lines, positive is less money than they are worth */
  discrepancy: number;
  /** null when the source does not contain money */
  money: RefundMoney | null;
}

export interface RefundMoney {
  done: number;
  coming: number;
  /** attempted and failed */
  failed: boolean;
  /** false for money converted from another currency */
  exact: boolean;
}

const distance = (amount: number, targets: number[]): number =>
  Math.min(...targets.map((target) => Math.abs(amount - target)));

/**
 * Money refunded for shipping and beyond the lines, however it is booked. Where money and booking differ, the money is
 * right: while a refund is pending, Shopify books the whole amount as a positive discrepancy, and reverses it with a
 * negative one once the money is refunded.
 */
function beyondLines(refund: BookedRefund): { shipping: number; adjustment: number } {
  const { worth, tax, shippingTax, taxesIncluded, duties, money } = refund;
  const booked = -refund.discrepancy || 0;
  const shippingOf = (included: boolean) => refund.shipping + (included ? 0 : shippingTax);
  if (!money || worth === null) {
    const adjustment = money && money.coming > 0 ? Math.max(0, booked) : booked;
    return { shipping: shippingOf(taxesIncluded ?? true), adjustment };
  }
  const given = money.done + money.coming;
  const targets = [booked, booked + money.coming];
  const [reading] = (taxesIncluded === null ? [true, false] : [taxesIncluded])
    .map((included) => {
      const shipping = shippingOf(included);
      return { shipping, adjustment: given - worth - (included ? 0 : tax) - shipping - duties };
    })
    .toSorted((a, b) => distance(a.adjustment, targets) - distance(b.adjustment, targets));
  const { shipping = 0, adjustment = 0 } = reading ?? {};
  const blur = money.exact ? 0 : Math.ceil(given / 100);
  const close = targets.find((target) => Math.abs(adjustment - target) <= blur);
  return { shipping, adjustment: close ?? adjustment };
}

/** A refund as points need it, from any source. Pending money counts as refunded until it fails. */
export function readRefund(refund: BookedRefund): RefundSnapshot {
  const { lines, money, discrepancy } = refund;
  const given = money && money.done + money.coming;
  if (given !== 0 || (discrepancy < 0 && !money?.failed)) {
    const known = given === 0 ? { ...refund, money: null } : refund;
    return { lines, ...beyondLines(known), ...(given && { money: given }) };
  }
  // No money was refunded: the buyer is still owed money for the returned goods.
  const { shipping } = beyondLines({ ...refund, money: null });
  return { lines, shipping: money?.failed ? 0 : shipping, adjustment: 0, money: 0, unpaid: lines.length > 0 };
}
