import { eligibleAmount } from "~/modules/earning/core/eligible-amount";
import type { AmountBasis } from "~/modules/orders/line-amounts";
import { mulDiv } from "~/lib/rounding";

export type RoundingMode = "FLOOR" | "NEAREST" | "CEIL";

export interface ExampleRule {
  pointsPerUnit: number;
  /** minor units */
  unit: number;
  rounding: RoundingMode;
  basis: AmountBasis;
}

/** Amounts in minor units; the tax rate in percent. */
export interface ExampleOrder {
  goods: number;
  discount: number;
  shipping: number;
  taxRate: number;
  taxesIncluded: boolean;
}

export interface ExampleResult {
  goods: number;
  /** how much the discount reduces the amount that counts */
  discount: number;
  /** tax that is added (positive) or removed (negative); 0 when prices include tax and tax counts */
  tax: number;
  shipping: number;
  total: number;
  /** points before rounding */
  raw: number;
  points: number;
}

function taxOf(amount: number, { taxRate, taxesIncluded }: ExampleOrder): number {
  const rate = taxRate / 100;
  return Math.round(taxesIncluded ? (amount * rate) / (1 + rate) : amount * rate);
}

/** Computes the points of an example order step by step, with the same functions as for real orders. */
export function workOutExample(rule: ExampleRule, order: ExampleOrder): ExampleResult {
  const discount = Math.min(order.discount, order.goods);
  const line = {
    id: "example",
    productId: null,
    title: "",
    quantity: 1,
    currentQuantity: 1,
    giftCard: false,
    price: order.goods,
    discount,
    tax: taxOf(order.goods - discount, order),
  };
  const shipping = { price: order.shipping, tax: taxOf(order.shipping, order) };
  const snapshot = { taxesIncluded: order.taxesIncluded, lines: [line], shipping };
  const amount = eligibleAmount({ snapshot, refunds: [] }, rule.basis);
  const counted = rule.basis.afterDiscounts ? discount : 0;
  return {
    goods: order.goods,
    discount: counted,
    tax: amount.goods - (order.goods - counted),
    shipping: amount.shipping,
    total: amount.total,
    raw: (amount.total / rule.unit) * rule.pointsPerUnit,
    points: mulDiv(amount.total, rule.pointsPerUnit, rule.unit, rule.rounding),
  };
}
