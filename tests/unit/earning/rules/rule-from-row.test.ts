import type { EarningRule, Programme } from "@prisma/client";
import { describe, expect, it } from "vitest";
import { inForce, toOrderRule } from "~/modules/earning/programme/order-rule";
import { toProgrammeTerms, toRuleDefinition } from "~/modules/earning/rules/rule-from-row";

const changedAt = new Date("2026-02-01T00:00:00Z");
const from = new Date("2026-03-01T00:00:00Z");
const to = new Date("2026-04-01T00:00:00Z");

/** A stored rule for orders: one point for each 5.00. */
const row = (fields: Partial<EarningRule> = {}): EarningRule => ({
  id: "00000000-0000-4000-8000-000000000001",
  shopId: 1,
  event: "ORDER",
  name: "Orders",
  enabled: true,
  enabledAt: from,
  validFrom: from,
  validTo: to,
  priority: 3,
  points: null,
  photoPoints: null,
  pointsPerUnit: 1,
  unitMinor: 500n,
  steps: null,
  holdDays: null,
  approval: "AUTOMATIC",
  limits: { perDay: 2 },
  conditions: { countries: ["DE"] },
  createdAt: changedAt,
  updatedAt: changedAt,
  deletedAt: null,
  ...fields,
});
const programme = {
  rounding: "NEAREST",
  holdDays: 14,
  includeTax: true,
  includeShipping: false,
  afterDiscounts: true,
  combination: "BEST_ONLY",
  takeBackPolicy: "NEGATIVE",
} as Programme;

describe("a stored rule", () => {
  it("is read with its hold time, limits and conditions", () => {
    expect(toRuleDefinition(row(), programme)).toEqual({
      ruleId: "00000000-0000-4000-8000-000000000001",
      event: "ORDER",
      name: "Orders",
      enabled: true,
      enabledAt: from,
      changedAt,
      validFrom: from,
      validTo: to,
      priority: 3,
      formula: { kind: "PER_UNIT", pointsPerUnit: 1, unit: 500 },
      holdDays: 14,
      approval: "AUTOMATIC",
      limits: { perDay: 2 },
      conditions: { countries: ["DE"] },
    });
  });

  it.each([
    [null, 14],
    [0, 0],
    [30, 30],
  ])("with a hold time of %s holds %i days", (holdDays, days) => {
    expect(toRuleDefinition(row({ holdDays }), programme).holdDays).toBe(days);
    expect(toOrderRule(row({ holdDays }), programme).holdDays).toBe(days);
  });

  const byPoints = { pointsPerUnit: null, unitMinor: null };
  it.each([
    ["money", {}, { kind: "PER_UNIT", pointsPerUnit: 1, unit: 500 }],
    ["money without a unit", { unitMinor: null }, { kind: "PER_UNIT", pointsPerUnit: 1, unit: 100 }],
    ["fixed points", { ...byPoints, points: 50 }, { kind: "FIXED", points: 50 }],
    ["nothing", byPoints, { kind: "FIXED", points: 0 }],
    [
      "a review with a photo",
      { ...byPoints, points: 50, photoPoints: 20 },
      { kind: "FIXED", points: 50, photoPoints: 20 },
    ],
    [
      "steps",
      { ...byPoints, steps: [{ afterDays: 90, points: 5 }] },
      { kind: "STEPS", steps: [{ afterDays: 90, points: 5 }] },
    ],
  ])("counts by %s", (_name, fields, formula) => {
    expect(toRuleDefinition(row(fields), programme).formula).toEqual(formula);
  });

  it("goes with the programme's settings", () => {
    const basis = { includeTax: true, includeShipping: false, afterDiscounts: true };
    expect(toProgrammeTerms(programme, "Europe/Berlin")).toEqual({
      rounding: "NEAREST",
      basis,
      combination: "BEST_ONLY",
      takeBackPolicy: "NEGATIVE",
      timezone: "Europe/Berlin",
    });
    expect(toOrderRule(row(), programme)).toEqual({
      enabled: true,
      validFrom: from,
      validTo: to,
      pointsPerUnit: 1,
      unit: 500,
      rounding: "NEAREST",
      holdDays: 14,
      basis,
    });
    expect(toOrderRule(row(byPoints), programme)).toMatchObject({ pointsPerUnit: 0, unit: 100 });
  });
});

describe("an order rule is in force", () => {
  const at = (iso: string) => new Date(iso);

  it.each([
    ["in its period", {}, "2026-03-15T00:00:00Z", true],
    ["at its beginning", {}, "2026-03-01T00:00:00Z", true],
    ["before its beginning", {}, "2026-02-28T23:59:59Z", false],
    ["at its end", {}, "2026-04-01T00:00:00Z", false],
    ["just before its end", {}, "2026-03-31T23:59:59Z", true],
    ["switched off", { enabled: false }, "2026-03-15T00:00:00Z", false],
    ["without a beginning", { validFrom: null }, "2020-01-01T00:00:00Z", true],
    ["without an end", { validTo: null }, "2030-01-01T00:00:00Z", true],
  ])("%s: %s", (_name, fields, time, expected) => {
    expect(inForce(toOrderRule(row(fields), programme), at(time))).toBe(expected);
  });
});
