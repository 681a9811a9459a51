import type { Format } from "~/lib/format";
import { currencyExponent } from "~/lib/money";
import type { ExampleRule, RoundingMode } from "~/modules/earning/programme/programme-example";

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

/** The form's values while it is edited: a switched-on switch is "on". */
export type OrderRuleFields = { [Name in keyof OrderRuleView]: string };

/** The rule with the form's values; null while one of them is not a number. */
export function ruleOf(value: Partial<OrderRuleFields>, format: Format): ExampleRule | null {
  const exponent = currencyExponent(format.currency);
  const pointsPerUnit = Number(format.read(value.pointsPerUnit ?? "", 0));
  const unit = Math.round(Number(format.read(value.unit ?? "", exponent)) * 10 ** exponent);
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
