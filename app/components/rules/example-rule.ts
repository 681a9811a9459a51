import type { Format } from "~/lib/format";
import { currencyExponent } from "~/lib/money";
import type { ExampleRule, RoundingMode } from "~/modules/earning/programme/programme-example";

/** A rule's formula for orders, as typed texts or decimal strings. */
export interface TypedFormula {
  pointsPerUnit: string;
  /** in the shop's currency */
  unit: string;
}

/** The settings that all rules share, as values of their form; "on" for an enabled switch. */
export interface ProgrammeFields {
  rounding: string;
  includeTax: string;
  includeShipping: string;
  afterDiscounts: string;
  holdDays: string;
  takeBackPolicy: string;
  combination: string;
}

/** The rule for the example; null while a value is not a number. */
export function exampleRule(
  formula: Partial<TypedFormula>,
  programme: Partial<ProgrammeFields>,
  format: Format,
): ExampleRule | null {
  const exponent = currencyExponent(format.currency);
  const pointsPerUnit = Number(format.read(formula.pointsPerUnit ?? "", 0));
  const unit = Math.round(Number(format.read(formula.unit ?? "", exponent)) * 10 ** exponent);
  if (!Number.isInteger(pointsPerUnit) || pointsPerUnit < 1 || !Number.isSafeInteger(unit) || unit < 1) return null;
  return {
    pointsPerUnit,
    unit,
    rounding: (programme.rounding ?? "FLOOR") as RoundingMode,
    basis: {
      includeTax: programme.includeTax === "on",
      includeShipping: programme.includeShipping === "on",
      afterDiscounts: programme.afterDiscounts === "on",
    },
  };
}
