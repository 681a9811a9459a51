import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { awardTerms, formula, pointsOfSteps } from "~/modules/earning/core/award-terms";
import { ruleConditions } from "~/modules/earning/conditions/rule-conditions";
import { ruleLimits } from "~/modules/earning/core/limits";
import { awardReason, guardTerms } from "~/modules/earning/core/guards";
import { isShopifyNumber, shopifyNumber } from "~/modules/earning/core/line-choice";
import { askedNothing, isNothing } from "~/modules/earning/rule-data/missing-rule-data";
import { RuleDataMissing } from "~/modules/earning/rule-data/rule-data-missing";
import { paidBasis } from "../order-fixtures";

const fits = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe("JSON that awards and rules are stored as", () => {
  it.each([
    [{ kind: "PER_UNIT", pointsPerUnit: 1, unit: 100 }, true],
    [{ kind: "PER_UNIT", pointsPerUnit: 0, unit: 1, onlyProducts: ["9"], withoutProducts: [] }, true],
    [{ kind: "PER_UNIT", pointsPerUnit: -1, unit: 100 }, false],
    [{ kind: "PER_UNIT", pointsPerUnit: 1, unit: 0 }, false],
    [{ kind: "PER_UNIT", pointsPerUnit: 1.5, unit: 100 }, false],
    [{ kind: "FIXED", points: 0 }, true],
    [{ kind: "FIXED", points: 5, photoPoints: 1 }, true],
    [{ kind: "FIXED", points: 5, photoPoints: 0 }, false],
    [{ kind: "FIXED", points: -1 }, false],
    [{ kind: "STEPS", steps: [{ afterDays: 1, points: 0 }] }, true],
    [{ kind: "STEPS", steps: [{ afterDays: 0, points: 1 }] }, false],
    [{ kind: "STEPS", steps: [{ afterDays: 1, points: -1 }] }, false],
    [{ kind: "OTHER" }, false],
  ])("formula %j: %s", (value, expected) => {
    expect(fits(formula, value)).toBe(expected);
  });

  const terms = {
    ruleId: "rule",
    ruleName: "Orders",
    formula: { kind: "FIXED", points: 5 },
    multiplierPercent: 100,
    rounding: "FLOOR",
    basis: paidBasis,
    holdDays: 0,
    approval: "AUTOMATIC",
  };
  it.each([
    ["the least", {}, true],
    [
      "all of it",
      {
        lines: { onlyTags: ["x"] },
        tier: { name: "Gold", multiplierPercent: 0 },
        guards: { switches: {}, networkFriends: 1 },
        priority: -1,
        combination: "BEST_ONLY",
        upTo: 3,
      },
      true,
    ],
    ["a negative multiplier", { multiplierPercent: -1 }, false],
    ["a tier's negative multiplier", { tier: { name: "Gold", multiplierPercent: -1 } }, false],
    ["an unknown rounding", { rounding: "UP" }, false],
    ["a negative hold time", { holdDays: -1 }, false],
    ["nobody approves", { approval: "NOBODY" }, false],
    ["another combination", { combination: "ALL" }, false],
    ["a basis with a hole", { basis: { includeTax: true } }, false],
    ["half an order", { upTo: 0.5 }, false],
    ["half a priority", { priority: 0.5 }, false],
  ])("terms: %s", (_name, fields, expected) => {
    expect(fits(awardTerms, { ...terms, ...fields })).toBe(expected);
    if (expected) expect(awardTerms.parse({ ...terms, ...fields })).toEqual({ ...terms, ...fields });
  });

  it.each([
    [{}, true],
    [{ perDay: 1, perMonth: 1, perYear: 1, lifetime: 1 }, true],
    [{ perDay: 0 }, false],
    [{ perMonth: 0 }, false],
    [{ perYear: 0 }, false],
    [{ lifetime: 0 }, false],
    [{ lifetime: 1.5 }, false],
  ])("limits %j: %s", (value, expected) => {
    expect(fits(ruleLimits, value)).toBe(expected);
    if (expected) expect(ruleLimits.parse(value)).toEqual(value);
  });

  it.each([
    [{}, true],
    [
      { minimumAmount: 0, weekdays: [1, 7], countries: ["DE"], channels: ["web"], markets: ["1"], segments: ["2"] },
      true,
    ],
    [
      {
        customerTags: ["vip"],
        tiers: ["gold"],
        tierMultiplier: false,
        guards: {},
        networkFriends: 1_000,
        followUpOrders: 100,
      },
      true,
    ],
    [{ onlyProducts: ["1"], withoutTags: ["x"] }, true],
    [{ minimumAmount: -1 }, false],
    [{ weekdays: [0] }, false],
    [{ weekdays: [8] }, false],
    [{ countries: ["DEU"] }, false],
    [{ channels: [""] }, false],
    [{ markets: ["x"] }, false],
    [{ segments: ["1x"] }, false],
    [{ customerTags: [""] }, false],
    [{ tiers: [""] }, false],
    [{ onlyTags: [""] }, false],
    [{ networkFriends: 0 }, false],
    [{ networkFriends: 1_001 }, false],
    [{ followUpOrders: 0 }, false],
    [{ followUpOrders: 101 }, false],
  ])("conditions %j: %s", (value, expected) => {
    expect(fits(ruleConditions, value)).toBe(expected);
    if (expected) expect(ruleConditions.parse(value)).toEqual(value);
  });

  it.each([
    [{ switches: { SAME_EMAIL: "OFF" }, networkFriends: 1, minimumAmount: 0 }, true],
    [{ switches: {}, networkFriends: 0 }, false],
    [{ switches: {}, networkFriends: 1, minimumAmount: -1 }, false],
    [{ switches: { SAME_EMAIL: "MAYBE" }, networkFriends: 1 }, false],
    [{ networkFriends: 1 }, false],
  ])("guards %j: %s", (value, expected) => {
    expect(fits(guardTerms, value)).toBe(expected);
    if (expected) expect(guardTerms.parse(value)).toEqual(value);
  });

  it("a reason without figures has none", () => {
    expect(awardReason.parse({ code: "SAME_EMAIL" })).toEqual({ code: "SAME_EMAIL", params: {} });
    expect(awardReason.parse({ code: "X", params: { friends: 4 } })).toEqual({ code: "X", params: { friends: 4 } });
  });
});

describe("numbers of Shopify", () => {
  it.each([
    ["1", true],
    ["9223372036854775807", true],
    ["9223372036854775808", false],
    ["99999999999999999999", false],
    ["0", false],
    ["01", false],
    ["-1", false],
    ["1.5", false],
    ["x1", false],
    ["1x", false],
    ["", false],
  ])("%s is one: %s", (text, expected) => {
    expect(isShopifyNumber(text)).toBe(expected);
  });

  it.each([
    ["0", true],
    ["12345678901234567890", true],
    ["", false],
    ["1x", false],
    ["x1", false],
  ])("%s may stand in a rule: %s", (text, expected) => {
    expect(fits(shopifyNumber, text)).toBe(expected);
  });
});

describe("points by days of silence", () => {
  const steps = [
    { afterDays: 180, points: 250 },
    { afterDays: 90, points: 100 },
    { afterDays: 365, points: 0 },
  ];
  it.each([
    [0, 0],
    [89, 0],
    [90, 100],
    [179, 100],
    [180, 250],
    [364, 250],
    [365, 0],
    [9_999, 0],
  ])("after %i days are %i", (days, points) => {
    expect(pointsOfSteps(steps, days)).toBe(points);
    expect(pointsOfSteps(steps.toReversed(), days)).toBe(points);
  });
});

describe("what has to be read from Shopify", () => {
  const nothing = { productIds: [], customerIds: [], segmentIds: [], markets: false };
  it.each([
    [nothing, true],
    [{ ...nothing, productIds: [1n] }, false],
    [{ ...nothing, customerIds: [1n] }, false],
    [{ ...nothing, segmentIds: ["1"] }, false],
    [{ ...nothing, markets: true }, false],
  ])("nothing, case %#", (missing, expected) => {
    expect(isNothing(missing)).toBe(expected);
  });

  it("is asked for by an error that says what", () => {
    expect(askedNothing).toEqual({ lines: [], orderIds: [], productIds: [], customerIds: [], retaggedIds: [] });
    const error = new RuleDataMissing({ orderIds: [1n] });
    expect(error.asked).toEqual({ orderIds: [1n] });
    expect(error.status).toBe(503);
    expect(error.code).toMatch(/^[A-Z_]+$/);
    expect(error.message).toContain("Shopify");
  });
});
