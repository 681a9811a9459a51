import type { EarningRule } from "@prisma/client";
import { canonicalJson } from "~/lib/json-text";
import type { DefaultRule } from "./default-rules";

/** What a ready-made rule gives and on which terms; conditions, period and name are left to the merchant. */
export type RulePreset = Omit<DefaultRule, "enabled">;

/** The columns of a rule that a preset sets. */
export const presetColumns = (preset: RulePreset) => ({
  points: preset.points ?? null,
  photoPoints: preset.photoPoints ?? null,
  pointsPerUnit: preset.pointsPerUnit ?? null,
  unitMinor: preset.unitMinor ?? null,
  steps: preset.steps ?? null,
  limits: preset.limits ?? {},
  holdDays: preset.holdDays,
  approval: preset.approval,
});

const comparable = ({ unitMinor, ...columns }: ReturnType<typeof presetColumns>) =>
  canonicalJson({ ...columns, unitMinor: unitMinor === null ? null : String(unitMinor) });

/** Whether a rule gives what a preset gives, on the same terms. */
export function hasTermsOf(rule: EarningRule, preset: RulePreset): boolean {
  const { points, photoPoints, pointsPerUnit, unitMinor, holdDays, approval } = rule;
  const { steps, limits } = rule as unknown as Pick<ReturnType<typeof presetColumns>, "steps" | "limits">;
  const terms = { points, photoPoints, pointsPerUnit, unitMinor, steps, limits, holdDays, approval };
  return comparable(terms) === comparable(presetColumns(preset));
}

/** Whether the merchant bound a rule to conditions or a period. */
export const isBound = ({ conditions, validFrom, validTo }: EarningRule): boolean =>
  validFrom !== null || validTo !== null || Object.keys(conditions as object).length > 0;
