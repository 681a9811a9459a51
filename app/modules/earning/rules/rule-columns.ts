import { AppError } from "~/lib/app-error";
import { toMinor } from "~/lib/money";
import type { Step } from "~/modules/earning/core/award-terms";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { defaultUnit } from "./default-unit";
import { formulasOf } from "../core/earning-event";
import type { RuleChange } from "./rule-input";

export interface FormulaColumns {
  points: number | null;
  photoPoints: number | null;
  pointsPerUnit: number | null;
  unitMinor: bigint | null;
  steps: Step[] | null;
}

const refuse = (code: string, field: string): never => {
  throw new AppError(code, { status: 422, field });
};

/** @throws AppError UNIT_TOO_SMALL (field unit) when it is less than the currency's smallest coin */
export function unitMinor(unit: string, currency: string): bigint {
  const minor = toMinor(unit, currency);
  if (minor < 1n) throw new AppError("UNIT_TOO_SMALL", { field: "unit" });
  return minor;
}

/**
 * The formula after a change: a newly given one replaces the old one.
 * @throws AppError FORMULA_AMBIGUOUS, FORMULA_MISSING, FORMULA_NOT_FOR_EVENT, UNIT_TOO_SMALL
 */
export function formulaColumns(
  change: RuleChange,
  before: FormulaColumns | null,
  { event, currency }: { event: EarningEventKind; currency: string },
): FormulaColumns {
  const { points, pointsPerUnit, unit, steps, photoPoints = before?.photoPoints ?? null } = change;
  if (photoPoints !== null && event !== "REVIEW") refuse("FORMULA_NOT_FOR_EVENT", "photoPoints");
  const none: FormulaColumns = { points: null, photoPoints, pointsPerUnit: null, unitMinor: null, steps: null };
  const byMoney = pointsPerUnit != null || unit != null;
  if ([points != null, byMoney, steps != null].filter(Boolean).length > 1) refuse("FORMULA_AMBIGUOUS", "points");
  const kinds = formulasOf(event);
  if (points != null) return kinds.includes("FIXED") ? { ...none, points } : refuse("FORMULA_NOT_FOR_EVENT", "points");
  if (steps != null) {
    if (!kinds.includes("STEPS")) refuse("FORMULA_NOT_FOR_EVENT", "steps");
    return { ...none, steps: steps.toSorted((a, b) => a.afterDays - b.afterDays) };
  }
  if (!byMoney) return before ? { ...before, photoPoints } : refuse("FORMULA_MISSING", "points");
  if (!kinds.includes("PER_UNIT")) refuse("FORMULA_NOT_FOR_EVENT", "pointsPerUnit");
  const perUnit = pointsPerUnit ?? before?.pointsPerUnit ?? refuse("FORMULA_MISSING", "pointsPerUnit");
  const minor = unit != null ? unitMinor(unit, currency) : (before?.unitMinor ?? defaultUnit(currency));
  return { ...none, pointsPerUnit: perUnit, unitMinor: minor };
}

/** The period after a change. @throws AppError END_BEFORE_START */
export function periodColumns(
  change: Pick<RuleChange, "validFrom" | "validTo">,
  before: { validFrom: Date | null; validTo: Date | null },
): { validFrom: Date | null; validTo: Date | null } {
  const read = (text: string | null | undefined, kept: Date | null) =>
    text === undefined ? kept : text && new Date(text);
  const period = {
    validFrom: read(change.validFrom, before.validFrom) || null,
    validTo: read(change.validTo, before.validTo) || null,
  };
  if (period.validFrom && period.validTo && period.validTo <= period.validFrom) refuse("END_BEFORE_START", "validTo");
  return period;
}

/**
 * When the rule counts as switched on. Rounded down to the second, as orders are dated: what happens in the same second
 * earns.
 */
export function enabledSince(enabled: boolean, before: { enabled: boolean; enabledAt: Date | null }, now: Date) {
  if (!enabled || before.enabled) return before.enabledAt;
  return new Date(Math.floor(now.getTime() / 1000) * 1000);
}
