import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { parseForm } from "~/lib/parse-form";
import { ruleFormOf } from "~/modules/earning/rules/rule-form";
import { programmeChange, programmeForm } from "~/modules/earning/programme/programme-input";
import { unitMinor } from "~/modules/earning/rules/rule-columns";
import { multiplierForm, multiplierInput, multipliersIntent } from "~/modules/earning/multipliers/multiplier-input";
import { conditionsInput } from "~/modules/earning/conditions/rule-conditions";
import { decimalAmount } from "~/modules/earning/conditions/condition-fields";
import { formulasOf } from "~/modules/earning/core/earning-event";
import { limitsInput, newRule, ruleChange } from "~/modules/earning/rules/rule-input";
import { rulesIntent } from "~/modules/earning/rules/rules-intent";

const fits = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;
const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
const reader = { language: "de", currency: "EUR" };
const id = "00000000-0000-4000-8000-000000000001";

/** A number field: the least and the most that it takes. */
const takesFrom = (schema: z.ZodType, least: number, most: number, of: (value: unknown) => unknown) => {
  for (const value of [least, most]) expect(fits(schema, of(value)), String(value)).toBe(true);
  for (const value of [least - 1, most + 1, least + 0.5, String(least)]) {
    expect(fits(schema, of(value)), String(value)).toBe(false);
  }
};

describe("a rule as programs write it", () => {
  it.each([
    ["priority", -1_000, 1_000],
    ["holdDays", 0, 365],
    ["points", 1, 1_000_000],
    ["photoPoints", 1, 1_000_000],
    ["pointsPerUnit", 1, 100_000],
  ])("%s is a whole number from %i to %i", (name, least, most) => {
    takesFrom(ruleChange, least, most, (value) => ({ [name]: value }));
  });

  it.each([
    "holdDays",
    "validFrom",
    "validTo",
    "points",
    "photoPoints",
    "pointsPerUnit",
    "unit",
    "steps",
    "limits",
    "conditions",
  ])("%s may be taken away", (name) => {
    expect(fits(ruleChange, { [name]: null })).toBe(true);
  });

  it.each(["name", "enabled", "priority", "approval", "event"])("%s may not", (name) => {
    expect(fits(ruleChange, { [name]: null })).toBe(false);
  });

  it.each([
    ["nothing", {}, true],
    ["what it does not know", { colour: "red" }, false],
    ["what was read before", { id, event: "ORDER", enabledAt: "2026-03-01T00:00:00Z" }, true],
    ["never switched on", { enabledAt: null }, true],
    ["an unknown event", { event: "FLOW" }, false],
    ["who approves", { approval: "STAFF" }, true],
    ["approval by nobody", { approval: "NOBODY" }, false],
    ["a name of 80 letters", { name: "x".repeat(80) }, true],
    ["a longer name", { name: "x".repeat(81) }, false],
    ["a moment", { validFrom: "2026-03-01T00:00:00+01:00" }, true],
    ["a day", { validFrom: "2026-03-01" }, false],
    ["an amount", { unit: "5.00" }, true],
    ["an amount with a comma", { unit: "5,00" }, false],
  ])("a change holds %s: %j", (_name, change, expected) => {
    expect(fits(ruleChange, change)).toBe(expected);
  });

  it("a new one names its event and nothing that it cannot know", () => {
    expect(fits(newRule, { event: "ORDER", pointsPerUnit: 1 })).toBe(true);
    expect(fits(newRule, { pointsPerUnit: 1 })).toBe(false);
    expect(fits(newRule, { event: "ORDER", id })).toBe(false);
    expect(fits(newRule, { event: "ORDER", enabledAt: null })).toBe(false);
  });

  const step = (afterDays: number, points = 5) => ({ afterDays, points });
  it.each([
    ["one", [step(90)], true],
    ["none", [], false],
    ["twenty", Array.from({ length: 20 }, (_none, index) => step(index + 1)), true],
    ["more", Array.from({ length: 21 }, (_none, index) => step(index + 1)), false],
    ["two of the same days", [step(90), step(90, 9)], false],
    ["after no day", [step(0)], false],
    ["after ten years", [step(3_650)], true],
    ["after longer", [step(3_651)], false],
    ["of no points", [step(90, 0)], false],
    ["with something else in it", [{ ...step(90), name: "x" }], false],
  ])("steps: %s", (_name, steps, expected) => {
    expect(fits(ruleChange, { steps })).toBe(expected);
  });

  it("says which fault it is", () => {
    expect(faults(ruleChange, { steps: [step(90), step(90)] })).toEqual(["steps: STEPS_TWICE"]);
    expect(faults(ruleChange, { unit: "5,00" })).toEqual(["unit: NOT_AN_AMOUNT"]);
    expect(faults(conditionsInput, { countries: ["XX"] })).toEqual(["countries.0: NOT_COUNTRIES"]);
    expect(faults(conditionsInput, { onlyProducts: ["x"] })?.join()).toContain("NOT_SHOPIFY_IDS");
  });

  it.each([
    ["ORDER", ["PER_UNIT", "FIXED"]],
    ["REFERRED_FOLLOW_UP", ["PER_UNIT", "FIXED"]],
    ["COMEBACK", ["STEPS"]],
    ["FIRST_ORDER", ["FIXED"]],
    ["REVIEW", ["FIXED"]],
  ] as const)("%s counts by %j", (event, kinds) => {
    expect(formulasOf(event)).toEqual(kinds);
  });
});

describe("conditions as programs write them", () => {
  it.each([
    ["nothing", null, {}],
    [
      "what is null or an empty list says nothing",
      { tiers: null, countries: [], minimumAmount: null, weekdays: [] },
      {},
    ],
    [
      "zero and false say something",
      { minimumAmount: "0", tierMultiplier: false },
      { minimumAmount: "0", tierMultiplier: false },
    ],
    ["countries in any case", { countries: ["de", "AT"] }, { countries: ["DE", "AT"] }],
    [
      "ids as numbers, texts and gids",
      { onlyProducts: [81, "82", "gid://shopify/Product/83"] },
      { onlyProducts: ["81", "82", "83"] },
    ],
    [
      "gids of their own kind",
      {
        markets: ["gid://shopify/Market/1"],
        segments: ["gid://shopify/Segment/2"],
        withoutCollections: ["gid://shopify/Collection/3"],
        onlyCollections: ["gid://shopify/Collection/4"],
        withoutProducts: ["gid://shopify/Product/5"],
      },
      { markets: ["1"], segments: ["2"], withoutCollections: ["3"], onlyCollections: ["4"], withoutProducts: ["5"] },
    ],
    [
      "tags and channels, cleaned",
      { onlyTags: [" sale "], withoutTags: ["x"], customerTags: ["VIP"], channels: ["web"] },
      { onlyTags: ["sale"], withoutTags: ["x"], customerTags: ["VIP"], channels: ["web"] },
    ],
    ["tiers and days", { tiers: ["gold"], weekdays: [1, 7] }, { tiers: ["gold"], weekdays: [1, 7] }],
    [
      "guards",
      { guards: { SAME_EMAIL: "REFUSE" }, networkFriends: 1, followUpOrders: 100 },
      { guards: { SAME_EMAIL: "REFUSE" }, networkFriends: 1, followUpOrders: 100 },
    ],
  ])("%s", (_name, written, read) => {
    expect(conditionsInput.parse(written)).toEqual(read);
  });

  it.each([
    ["something unknown", { colours: ["red"] }],
    ["a day beyond the week", { weekdays: [8] }],
    ["a day before the week", { weekdays: [0] }],
    ["no country", { countries: ["XX"] }],
    ["a gid of something else", { onlyProducts: ["gid://shopify/Market/1"] }],
    ["a number that is none of Shopify's", { onlyProducts: [0] }],
    ["a negative number", { onlyProducts: [-1] }],
    ["a broken number", { onlyProducts: [1.5] }],
    ["an empty tag", { onlyTags: [" "] }],
    ["a tag of 256 letters", { onlyTags: ["x".repeat(256)] }],
    ["a tier without a name", { tiers: [""] }],
    ["an unknown guard", { guards: { SAME_NAME: "WAIT" } }],
    ["an unknown switch", { guards: { SAME_EMAIL: "MAYBE" } }],
    ["no friend at all", { networkFriends: 0 }],
    ["too many friends", { networkFriends: 1_001 }],
    ["no follow-up at all", { followUpOrders: 0 }],
    ["too many follow-ups", { followUpOrders: 101 }],
  ])("refused: %s", (_name, written) => {
    expect(fits(conditionsInput, written)).toBe(false);
  });

  it.each([
    ["0", true],
    ["123456789.123", true],
    ["1234567890", false],
    ["1.2345", false],
    ["1.", false],
    [".5", false],
    ["-1", false],
    ["x1", false],
    ["1x", false],
  ])("the amount %s: %s", (text, expected) => {
    expect(fits(decimalAmount, text)).toBe(expected);
  });

  it("limits are whole numbers from 1", () => {
    expect(limitsInput.parse(null)).toEqual({});
    expect(limitsInput.parse({ perDay: 1, perMonth: null })).toEqual({ perDay: 1 });
    expect(limitsInput.parse({ perYear: 2, lifetime: 3 })).toEqual({ perYear: 2, lifetime: 3 });
    for (const limits of [{ perDay: 0 }, { perMonth: 1.5 }, { perYear: "1" }, { lifetime: -1 }, { perWeek: 1 }]) {
      expect(fits(limitsInput, limits)).toBe(false);
    }
  });
});

describe("the programme", () => {
  it.each([
    ["holdDays", 0, 365],
    ["friendPercent", 1, 100],
  ])("%s is a whole number from %i to %i", (name, least, most) => {
    takesFrom(programmeChange, least, most, (value) => ({ [name]: value }));
  });

  it.each([
    [{}, true],
    [{ rounding: "CEIL", takeBackPolicy: "NEGATIVE", combination: "BEST_ONLY" }, true],
    [{ rounding: "UP" }, false],
    [{ takeBackPolicy: "NEVER" }, false],
    [{ combination: "ALL" }, false],
    [{ basis: { includeTax: false } }, true],
    [{ basis: { includeTips: true } }, false],
    [{ includeTax: true, includeShipping: false, afterDiscounts: true }, true],
    [{ includeTax: "true" }, false],
    [{ points: 1 }, false],
  ])("a change %j: %s", (change, expected) => {
    expect(fits(programmeChange, change)).toBe(expected);
  });

  const form = (fields: Record<string, string>) => new URLSearchParams(fields);
  it.each([
    ["1", 1],
    ["100", 100],
    ["0", undefined],
    ["101", undefined],
    ["", undefined],
  ])("a friend saves %s percent", (typed, percent) => {
    const rule = { kind: "FIXED", points: "100", approval: "STAFF", friendPercent: typed };
    const submission = parseForm(form(rule), ruleFormOf("REFERRAL", reader, { asksPercent: true }));
    expect(submission.status === "success" ? submission.value.friendPercent : undefined).toBe(percent);
    expect(submission.status).toBe(percent === undefined ? "error" : "success");
  });

  it("the form is read in the reader's language; switches that are not sent are off", () => {
    const typed = {
      rounding: "CEIL",
      holdDays: "14",
      takeBackPolicy: "NEGATIVE",
      combination: "ADD_UP",
      includeTax: "on",
    };
    const read = (fields: Record<string, string>) => parseForm(form({ ...typed, ...fields }), programmeForm(reader));
    const submission = read({});
    expect(submission.status === "success" && submission.value).toEqual({
      ...typed,
      holdDays: 14,
      includeTax: true,
      includeShipping: false,
      afterDiscounts: false,
    });
    for (const holdDays of ["0", "365"]) expect(read({ holdDays }).status, holdDays).toBe("success");
    for (const holdDays of ["-1", "366", "1,5", ""]) expect(read({ holdDays }).status, holdDays).toBe("error");
    expect(read({ combination: "ALL" }).status).toBe("error");
  });

  it.each([
    ["0.01", "EUR", 1n],
    ["1", "JPY", 1n],
    ["0.004", "EUR", null],
    ["0", "EUR", null],
    ["0.4", "JPY", null],
  ])("a unit of %s %s is %s minor units", (unit, currency, minor) => {
    if (minor !== null) expect(unitMinor(unit, currency)).toBe(minor);
    else {
      const refusal = { code: "UNIT_TOO_SMALL", field: "unit" };
      expect(() => unitMinor(unit, currency)).toThrowError(expect.objectContaining(refusal) as Error);
    }
  });
});

describe("a campaign", () => {
  const campaign = { name: "Advent", percent: 200, startsAt: "2026-12-01T00:00", endsAt: "2026-12-24T18:00" };

  it("multiplies by 1.01 to 10", () => {
    takesFrom(multiplierInput, 101, 1_000, (percent) => ({ ...campaign, percent }));
  });

  it.each([
    ["as it is", {}, undefined],
    ["without a name", { name: " " }, ["name: Too small: expected string to have >=1 characters"]],
    ["it ends as it starts", { endsAt: campaign.startsAt }, ["endsAt: END_BEFORE_START"]],
    ["it ends before", { endsAt: "2026-11-30T23:59" }, ["endsAt: END_BEFORE_START"]],
    ["it ends a minute later", { endsAt: "2026-12-01T00:01" }, undefined],
    ["a day that no calendar has", { startsAt: "2026-11-31T00:00" }, ["startsAt: NO_SUCH_DAY"]],
  ])("%s", (_name, fields, expected) => {
    expect(faults(multiplierInput, { ...campaign, ...fields })).toEqual(expected);
  });

  it.each([
    [60, true],
    [61, false],
  ])("has a name of %i letters: %s", (length, expected) => {
    expect(fits(multiplierInput, { ...campaign, name: "x".repeat(length) })).toBe(expected);
  });

  it("as its form is filled in", () => {
    const read = (fields: Record<string, string>) =>
      parseForm(new URLSearchParams({ ...campaign, percent: "2", ...fields }), multiplierForm(reader)).status;
    expect(read({})).toBe("success");
    expect(read({ percent: "1,01" })).toBe("success");
    expect(read({ percent: "10" })).toBe("success");
    expect(read({ percent: "1" })).toBe("error");
    expect(read({ percent: "1,001" })).toBe("error");
    expect(read({ percent: "10,01" })).toBe("error");
    expect(read({ endsAt: campaign.startsAt })).toBe("error");
    expect(read({ name: "" })).toBe("error");
  });
});

describe("buttons of the rules page", () => {
  it.each([
    [
      { intent: "toggle", id, enabled: "on" },
      { intent: "toggle", id, enabled: true },
    ],
    [
      { intent: "toggle", id, enabled: "off" },
      { intent: "toggle", id, enabled: false },
    ],
  ])("%j", (typed, read) => {
    expect(rulesIntent.parse(typed)).toEqual(read);
  });

  it.each([[{ intent: "toggle", id: "1", enabled: "on" }], [{ intent: "toggle", id }], [{ intent: "delete", id }]])(
    "refused: %j",
    (typed) => {
      expect(fits(rulesIntent, typed)).toBe(false);
    },
  );

  it.each([
    [{ intent: "save", id }, true],
    [{ intent: "delete", id }, true],
    [{ intent: "delete" }, false],
    [{ intent: "toggle", id }, false],
  ])("of the campaigns' page: %j %s", (typed, expected) => {
    expect(fits(multipliersIntent, typed)).toBe(expected);
  });
});
