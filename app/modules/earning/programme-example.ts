import type { AwardTerms } from "./award-terms";
import { eligibleAmount, type EligibleAmount } from "./eligible-amount";
import { mulDiv } from "./whole-numbers";

/** An order to try a rule on, in minor units: what the shopper pays for goods and for shipping, tax included. */
export interface ExampleOrder {
  goods: number;
  shipping: number;
  /** taken off the goods */
  discount: number;
  /** whole percent */
  taxPercent: number;
}

export interface ProgrammeExample {
  amount: EligibleAmount;
  points: number;
}

const taxWithin = (price: number, percent: number): number => price - mulDiv(price, 100, 100 + percent, "NEAREST");

/** What an order of the example would earn by the rule, with the amounts on the way there. */
export function explainExample(
  rule: Pick<AwardTerms, "rounding" | "basis"> & { pointsPerUnit: number; unit: number },
  example: ExampleOrder,
): ProgrammeExample {
  const facts = {
    taxesIncluded: true,
    lines: [
      {
        id: "example",
        productId: null,
        title: "",
        quantity: 1,
        currentQuantity: 1,
        giftCard: false,
        price: example.goods,
        discount: example.discount,
        tax: taxWithin(example.goods - example.discount, example.taxPercent),
      },
    ],
    shipping: { price: example.shipping, tax: taxWithin(example.shipping, example.taxPercent) },
  };
  const amount = eligibleAmount({ facts, refunds: [] }, rule.basis);
  return { amount, points: mulDiv(amount.total, rule.pointsPerUnit, rule.unit, rule.rounding) };
}
