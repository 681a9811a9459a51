import { describe, expect, it } from "vitest";
import { enabledSince, formulaColumns, periodColumns, type FormulaColumns } from "~/modules/earning/rules/rule-columns";
import type { RuleChange } from "~/modules/earning/rules/rule-input";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";

const none: FormulaColumns = { points: null, photoPoints: null, pointsPerUnit: null, unitMinor: null, steps: null };
const refusal = (code: string, field: string) => expect.objectContaining({ code, field, status: 422 }) as Error;
const columns = (event: EarningEventKind, change: RuleChange, before: FormulaColumns | null = null, currency = "EUR") =>
  formulaColumns(change, before, { event, currency });

describe("the way a rule counts", () => {
  const byMoney: FormulaColumns = { ...none, pointsPerUnit: 2, unitMinor: 500n };
  const fixed: FormulaColumns = { ...none, points: 50 };

  it.each<[string, EarningEventKind, RuleChange, FormulaColumns | null, FormulaColumns]>([
    ["fixed points", "REVIEW", { points: 50 }, null, fixed],
    ["points for an order", "ORDER", { points: 50 }, null, fixed],
    ["points for money", "ORDER", { pointsPerUnit: 2, unit: "5.00" }, null, byMoney],
    ["points for money, for about a euro", "ORDER", { pointsPerUnit: 2 }, null, { ...byMoney, unitMinor: 100n }],
    ["follow-up orders by money", "REFERRED_FOLLOW_UP", { pointsPerUnit: 2, unit: "5" }, null, byMoney],
    [
      "steps, sorted by their days",
      "COMEBACK",
      {
        steps: [
          { afterDays: 180, points: 9 },
          { afterDays: 90, points: 4 },
        ],
      },
      null,
      {
        ...none,
        steps: [
          { afterDays: 90, points: 4 },
          { afterDays: 180, points: 9 },
        ],
      },
    ],
    ["fixed points in the place of money", "ORDER", { points: 50 }, byMoney, fixed],
    ["money in the place of fixed points", "ORDER", { pointsPerUnit: 2, unit: "5.00" }, fixed, byMoney],
    ["another unit", "ORDER", { unit: "10.00" }, byMoney, { ...byMoney, unitMinor: 1_000n }],
    ["other points for the same unit", "ORDER", { pointsPerUnit: 7 }, byMoney, { ...byMoney, pointsPerUnit: 7 }],
    ["nothing changes", "ORDER", {}, byMoney, byMoney],
    ["null says nothing", "ORDER", { points: null, unit: null, pointsPerUnit: null, steps: null }, byMoney, byMoney],
    ["more for a photo", "REVIEW", { photoPoints: 20 }, fixed, { ...fixed, photoPoints: 20 }],
    [
      "the photo's points stay",
      "REVIEW",
      { points: 60 },
      { ...fixed, photoPoints: 20 },
      { ...none, points: 60, photoPoints: 20 },
    ],
    ["no more for a photo", "REVIEW", { photoPoints: null }, { ...fixed, photoPoints: 20 }, fixed],
  ])("%s", (_name, event, change, before, after) => {
    expect(columns(event, change, before)).toEqual(after);
  });

  it.each<[string, EarningEventKind, RuleChange, FormulaColumns | null, string, string]>([
    ["nothing at all", "REVIEW", {}, null, "FORMULA_MISSING", "points"],
    ["a unit without points", "ORDER", { unit: "5.00" }, null, "FORMULA_MISSING", "pointsPerUnit"],
    ["a unit in the place of fixed points", "ORDER", { unit: "5.00" }, fixed, "FORMULA_MISSING", "pointsPerUnit"],
    ["points and money", "ORDER", { points: 5, pointsPerUnit: 1 }, null, "FORMULA_AMBIGUOUS", "points"],
    ["points and a unit", "ORDER", { points: 5, unit: "1" }, null, "FORMULA_AMBIGUOUS", "points"],
    ["points and steps", "COMEBACK", { points: 5, steps: [] }, null, "FORMULA_AMBIGUOUS", "points"],
    ["money and steps", "COMEBACK", { pointsPerUnit: 5, steps: [] }, null, "FORMULA_AMBIGUOUS", "points"],
    ["points for a comeback", "COMEBACK", { points: 5 }, null, "FORMULA_NOT_FOR_EVENT", "points"],
    ["steps for an order", "ORDER", { steps: [] }, null, "FORMULA_NOT_FOR_EVENT", "steps"],
    ["money for a review", "REVIEW", { pointsPerUnit: 1 }, null, "FORMULA_NOT_FOR_EVENT", "pointsPerUnit"],
    ["a photo of an order", "ORDER", { points: 5, photoPoints: 5 }, null, "FORMULA_NOT_FOR_EVENT", "photoPoints"],
  ])("is refused: %s", (_name, event, change, before, code, field) => {
    expect(() => columns(event, change, before)).toThrowError(refusal(code, field));
  });

  it("a unit below the smallest coin is refused", () => {
    expect(() => columns("ORDER", { pointsPerUnit: 1, unit: "0.001" })).toThrowError(
      expect.objectContaining({ code: "UNIT_TOO_SMALL", field: "unit" }) as Error,
    );
    expect(columns("ORDER", { pointsPerUnit: 1, unit: "0.01" }).unitMinor).toBe(1n);
  });
});

describe("the period of a rule", () => {
  const march = "2026-03-01T00:00:00.000Z";
  const april = "2026-04-01T00:00:00.000Z";
  const before = { validFrom: new Date(march), validTo: new Date(april) };
  const open = { validFrom: null, validTo: null };

  it.each([
    ["nothing is said: it stays", {}, before, before],
    ["null takes both away", { validFrom: null, validTo: null }, before, open],
    ["an empty text takes one away", { validTo: "" }, before, { ...before, validTo: null }],
    ["both given", { validFrom: march, validTo: april }, open, before],
    ["only a beginning", { validFrom: march }, open, { validFrom: new Date(march), validTo: null }],
    ["only an end", { validTo: march }, open, { validFrom: null, validTo: new Date(march) }],
  ])("%s", (_name, change, was, is) => {
    expect(periodColumns(change, was)).toEqual(is);
  });

  it.each([
    ["an end before the beginning", { validFrom: april, validTo: march }, open],
    ["an end at the beginning", { validFrom: march, validTo: march }, open],
    ["an end before the beginning that stays", { validTo: march }, before],
    ["a beginning after the end that stays", { validFrom: april }, before],
  ])("is refused: %s", (_name, change, was) => {
    expect(() => periodColumns(change, was)).toThrowError(refusal("END_BEFORE_START", "validTo"));
  });
});

describe("since when a rule is switched on", () => {
  const now = new Date("2026-03-02T10:00:00.789Z");
  const earlier = new Date("2026-01-01T00:00:00Z");

  it.each([
    ["switched on now, to the second", true, { enabled: false, enabledAt: null }, new Date("2026-03-02T10:00:00Z")],
    ["switched on again", true, { enabled: false, enabledAt: earlier }, new Date("2026-03-02T10:00:00Z")],
    ["it was on", true, { enabled: true, enabledAt: earlier }, earlier],
    ["it was on from the first", true, { enabled: true, enabledAt: null }, null],
    ["switched off", false, { enabled: true, enabledAt: earlier }, earlier],
  ])("%s", (_name, enabled, before, expected) => {
    expect(enabledSince(enabled, before, now)).toEqual(expected);
  });
});
