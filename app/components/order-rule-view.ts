import type { ExampleRule, RoundingMode } from "~/modules/earning/programme-example";

export interface OrderRuleView {
  enabled: boolean;
  pointsPerUnit: string;
  /** decimal string in the shop's currency */
  unit: string;
  rounding: string;
  includeTax: boolean;
  includeShipping: boolean;
  afterDiscounts: boolean;
  holdDays: string;
  takeBackPolicy: string;
}

/** The same while it is being edited: a switch that is on is "on". */
export type OrderRuleFields = { [Name in keyof OrderRuleView]: string };

/** The rule as it stands in the form; null while something in it is not a number. */
export function ruleOf(value: Partial<OrderRuleFields>, exponent: number): ExampleRule | null {
  const pointsPerUnit = Number(value.pointsPerUnit);
  const unit = Math.round(Number((value.unit ?? "").replace(",", ".")) * 10 ** exponent);
  if (!Number.isInteger(pointsPerUnit) || pointsPerUnit < 1 || !Number.isSafeInteger(unit) || unit < 1) return null;
  return {
    pointsPerUnit,
    unit,
    rounding: (value.rounding ?? "FLOOR") as RoundingMode,
    basis: {
      includeTax: value.includeTax === "on",
      includeShipping: value.includeShipping === "on",
      afterDiscounts: value.afterDiscounts === "on",
    },
  };
}
