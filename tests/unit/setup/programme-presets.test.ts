import { describe, expect, it } from "vitest";
import { formulasOf } from "~/modules/earning/core/earning-event";
import { defaultRules } from "~/modules/earning/rules/default-rules";
import { presetOf } from "~/modules/setup/programme-presets";
import { shopKinds } from "~/modules/setup/shop-kinds";

describe.each(shopKinds)("the programme for %s", (kind) => {
  const { holdDays, rules } = presetOf(kind, "EUR");

  it("gives a point for each euro, first of all", () => {
    expect(rules[0]).toMatchObject({ event: "ORDER", pointsPerUnit: 1, unitMinor: 100n, holdDays: null });
  });

  it("has one rule for an event, each of which a new shop has switched off", () => {
    const events = rules.map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
    expect(defaultRules("EUR").map(({ event }) => event)).toEqual(expect.arrayContaining(events));
  });

  it("counts each event by one formula that fits it", () => {
    for (const { event, points, pointsPerUnit, steps } of rules) {
      const given = [points && "FIXED", pointsPerUnit && "PER_UNIT", steps && "STEPS"].filter(Boolean);
      expect([event, given]).toEqual([event, [expect.toBeOneOf([...formulasOf(event)])]]);
    }
  });

  it("gives more the longer somebody was away", () => {
    const steps = rules.flatMap((rule) => rule.steps ?? []);
    const sorted = steps.toSorted((one, other) => one.afterDays - other.afterDays);
    expect(steps).toEqual(sorted);
    expect(sorted.map(({ points }) => points)).toEqual(sorted.map(({ points }) => points).toSorted((a, b) => a - b));
  });

  it("asks staff before a review earns, and waits with what depends on money", () => {
    expect(holdDays).toBeGreaterThanOrEqual(14);
    for (const { event, approval, holdDays: own } of rules) {
      if (event === "REVIEW") expect(approval).toBe("STAFF");
      if (/^(?:ORDER|REFERR|COMEBACK)/.test(event)) expect(own).toBeNull();
    }
  });
});

it.each([
  ["CONSUMABLES", 14, 60],
  ["FASHION", 30, 90],
  ["FURNITURE", 30, 365],
  ["GIFTS", 14, 180],
  ["B2B", 30, 180],
  ["OTHER", 14, 90],
] as const)("%s: points wait %i days, and %i days without an order are a silence", (kind, holdDays, silence) => {
  const preset = presetOf(kind, "EUR");
  expect(preset.holdDays).toBe(holdDays);
  expect(preset.rules.find(({ event }) => event === "COMEBACK")?.steps?.[0]?.afterDays).toBe(silence);
});

it("neither furniture nor companies are asked for birthdays", () => {
  for (const kind of ["FURNITURE", "B2B"] as const)
    expect(presetOf(kind, "EUR").rules.map(({ event }) => event)).not.toContain("BIRTHDAY");
});

it("a point is for about a euro in any currency", () => {
  expect(presetOf("OTHER", "JPY").rules[0]).toMatchObject({ unitMinor: 100n });
  expect(presetOf("OTHER", "HUF").rules[0]).toMatchObject({ unitMinor: 100_000n });
});
