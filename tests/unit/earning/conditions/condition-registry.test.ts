import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { noNames } from "~/components/rules/rule-names";
import { toRuleView } from "~/components/rules/rule-view";
import { termsTexts } from "~/components/rules/rule-words";
import { createFormat } from "~/lib/format";
import { parseForm } from "~/lib/parse-form";
import de from "~/locales/de.json";
import en from "~/locales/en.json";
import { conditionEntries, type ConditionName } from "~/modules/earning/conditions/all";
import {
  conditionFields,
  conditionsInput,
  fittingConditions,
  ruleConditions,
  toGivenConditions,
  toStoredConditions,
  type GivenConditions,
  type RuleConditions,
} from "~/modules/earning/conditions/rule-conditions";
import { ineligibilityReasons } from "~/modules/earning/core/ineligibility-reason";
import { ruleChangeOf, ruleFormOf } from "~/modules/earning/rules/rule-form";

/** A value of each condition, as it is stored and as it goes through the API. */
const samples: { [Name in ConditionName]: [RuleConditions[Name], GivenConditions[Name]] } = {
  weekdays: [[6], [6]],
  minimumAmount: [1_250, "12.50"],
  countries: [
    ["DE", "AT"],
    ["DE", "AT"],
  ],
  markets: [["31"], ["31"]],
  channels: [
    ["pos", "my app"],
    ["pos", "my app"],
  ],
  segments: [["71"], ["71"]],
  customerTags: [["vip"], ["vip"]],
  tiers: [["gold"], ["gold"]],
  onlyProducts: [["9"], ["9"]],
  onlyCollections: [["501"], ["501"]],
  onlyTags: [["new"], ["new"]],
  withoutProducts: [["8"], ["8"]],
  withoutCollections: [["502"], ["502"]],
  withoutTags: [["food"], ["food"]],
  tierMultiplier: [false, false],
  guards: [
    { SAME_EMAIL: "REFUSE", SAME_PHONE: "OFF" },
    { SAME_EMAIL: "REFUSE", SAME_PHONE: "OFF" },
  ],
  networkFriends: [5, 5],
  followUpOrders: [2, 2],
};

const eventOf = (name: ConditionName) =>
  (["ORDER", "REFERRAL", "REFERRED_FOLLOW_UP"] as const).find((event) => fittingConditions(event).includes(name))!;

const at = new Date("2026-11-21T10:00:00Z");
const row = {
  shopId: 1,
  id: "00000000-0000-4000-8000-000000000001",
  name: "",
  enabled: true,
  enabledAt: null,
  priority: 0,
  points: 5,
  photoPoints: null,
  pointsPerUnit: null,
  unitMinor: null,
  steps: null,
  limits: {},
  holdDays: 0,
  approval: "AUTOMATIC" as const,
  validFrom: null,
  validTo: null,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
};

/** What the rule's list says of its conditions alone. */
async function wordsOf(lng: "en" | "de", name: ConditionName, conditions: RuleConditions): Promise<string[]> {
  const i18n = createInstance();
  const app = { en, de }[lng];
  await i18n.init({ lng, defaultNS: "app", resources: { [lng]: { app } }, interpolation: { escapeValue: false } });
  const format = createFormat({ language: lng, timeZone: "Europe/Berlin", currency: "EUR" });
  const described = (of: RuleConditions) => {
    const rule = { ...row, event: eventOf(name), conditions: of };
    return termsTexts(i18n.t, format, toRuleView(rule, { currency: "EUR", now: at, holdDays: 14 }), noNames);
  };
  const plain = described({});
  return described(conditions).filter((text) => !plain.includes(text));
}

type Texts = Record<string, Record<string, unknown>>;
const has = (texts: unknown, section: string, key: string) => {
  const all = section.split(".").reduce((at, part) => (at as Texts)[part], texts) as Record<string, unknown>;
  return key in all || (`${key}_one` in all && `${key}_other` in all);
};

describe.each(conditionEntries)("the condition %s", (name, { field, check }) => {
  const [stored, given] = samples[name];

  it("goes through the API and comes back as it was", () => {
    const conditions = toStoredConditions(conditionsInput.parse({ [name]: given }), "EUR");
    expect(ruleConditions.parse(conditions)).toEqual({ [name]: stored });
    expect(toGivenConditions(conditions, "EUR")).toEqual({ [name]: given });
    expect(conditionsInput.parse({ [name]: null })).toEqual({});
  });

  it("stands in the form as it is stored, and is not a change when it is sent back", () => {
    const event = eventOf(name);
    const fields = conditionFields({ [name]: stored }, { event, currency: "EUR" })[name];
    const form = new FormData();
    for (const [key, value] of Object.entries({ approval: "AUTOMATIC", kind: "FIXED", points: "5" }))
      form.append(key, value);
    if (name !== "tierMultiplier") form.append("conditions.tierMultiplier", event === "ORDER" ? "on" : "");
    if (typeof fields === "object" && !Array.isArray(fields))
      for (const [key, value] of Object.entries(fields)) form.append(`conditions.${name}.${key}`, value);
    else for (const value of [fields].flat()) form.append(`conditions.${name}`, value);
    const submission = parseForm(form, ruleFormOf(event, { language: "en", currency: "EUR" }));
    if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
    const { conditions } = ruleChangeOf(submission.value, "Europe/Berlin");
    expect(toStoredConditions(conditions, "EUR")).toMatchObject({ [name]: stored });
    expect(Object.keys(conditions)).toEqual([name]);
  });

  it.each(["en", "de"] as const)("has its words: %s", async (lng) => {
    const texts = { en, de }[lng];
    if (field.control.kind !== "guards") expect(has(texts, "rules.form", name)).toBe(true);
    const words = await wordsOf(lng, name, { [name]: stored });
    expect(words.length).toBe(check ? 1 : 0);
    expect(words.join()).not.toContain("rules.");
    if (check) expect(has(texts, "explain", check.reason)).toBe(true);
    if (field.resource) expect(has(texts, "rules.named", name)).toBe(true);
  });

  it("says why a rule gives nothing by a reason that the explanation knows", () => {
    if (check) expect(ineligibilityReasons).toContain(check.reason);
  });
});

describe("a minimum amount", () => {
  it.each([
    ["50.00", "EUR", 5_000, "50.00"],
    ["50", "JPY", 50, "50"],
    ["0", "EUR", 0, "0.00"],
  ])("%s %s is kept in minor units", (typed, currency, minor, shown) => {
    const kept = toStoredConditions({ minimumAmount: typed, countries: ["DE"] }, currency);
    expect(kept).toEqual({ minimumAmount: minor, countries: ["DE"] });
    expect(toGivenConditions(kept, currency)).toEqual({ minimumAmount: shown, countries: ["DE"] });
  });

  it("that is not given stays away", () => {
    expect(toStoredConditions({ countries: ["DE"] }, "EUR")).toEqual({ countries: ["DE"] });
    expect(toGivenConditions({ countries: ["DE"] }, "EUR")).toEqual({ countries: ["DE"] });
  });
});
