import { describe, expect, it } from "vitest";
import { emptyRewardFields, failsInAdvanced, hasAdvanced } from "~/components/rewards/reward-form-fields";
import { formErrorMap } from "~/lib/form-errors";
import { rewardForm, toRewardInput } from "~/modules/rewards/reward-form";

const form = rewardForm({ language: "de", currency: "EUR" });
const typed = { kind: "AMOUNT", titleDe: " 5 € Rabatt ", points: "1.500", amount: "5,50", approval: "AUTOMATIC" };
const slider = {
  kind: "SLIDER",
  titleDe: "Nach Wahl",
  pointsPerUnit: "100",
  unit: "1",
  maxPoints: "1.000",
  approval: "AUTOMATIC",
};
const tier = "0aa1bb2c-0b9a-4877-9665-54433221100f";

function faults(fields: object): string[] {
  const { error } = form.safeParse(fields, { error: formErrorMap });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message.split(" ")[0]}`);
}

describe("a reward as its form holds it", () => {
  it("is read as staff write; what is empty or not ticked is none", () => {
    expect(toRewardInput(form.parse({ ...typed, titleEn: " ", stock: "", tierIds: "" }))).toEqual({
      kind: "AMOUNT",
      title: { de: "5 € Rabatt" },
      points: 1_500,
      amount: "5.50",
      limits: null,
      tierIds: [],
      approval: "AUTOMATIC",
      cancellable: false,
      returnsUnused: false,
      returnAs: "POINTS",
      enabled: false,
    });
  });

  it("takes what stands under Advanced", () => {
    const more = {
      minimumOrder: "20",
      validDays: "90",
      stock: "0",
      perMember: "1",
      perDays: "30",
      tierIds: `${tier}, ${tier}`,
      approval: "STAFF",
      cancellable: "on",
      returnsUnused: "on",
      enabled: "on",
    };
    expect(toRewardInput(form.parse({ ...typed, ...more }))).toMatchObject({
      minimumOrder: "20",
      validDays: 90,
      stock: 0,
      limits: { perMember: 1, days: 30 },
      tierIds: [tier, tier],
      approval: "STAFF",
      cancellable: true,
      returnsUnused: true,
      enabled: true,
    });
  });

  it("leaves titles in other languages as they were", () => {
    const before = { en: "5 EUR off", fr: "5 EUR de remise" };
    expect(toRewardInput(form.parse(typed), before).title).toEqual({ de: "5 € Rabatt", fr: "5 EUR de remise" });
  });

  it.each<[string, object, string[]]>([
    ["no title", { ...typed, titleDe: "" }, ["titleEn REQUIRED"]],
    ["a long title", { ...typed, titleDe: "x".repeat(61) }, ["titleDe TOO_LONG"]],
    ["no price", { ...typed, points: "" }, ["points REQUIRED"]],
    ["half a point", { ...typed, points: "1,5" }, ["points NOT_WHOLE"]],
    ["no amount", { ...typed, amount: "" }, ["amount REQUIRED"]],
    ["nothing off", { ...typed, amount: "0,00" }, ["amount AMOUNT_TOO_SMALL"]],
    ["an amount that could be a thousand", { ...typed, amount: "1,005" }, ["amount AMBIGUOUS_NUMBER"]],
    ["no percent", { ...typed, kind: "PERCENT" }, ["percent REQUIRED"]],
    ["more than all", { ...typed, kind: "PERCENT", percent: "101" }, ["percent TOO_BIG"]],
    ["days without a number of times", { ...typed, perDays: "30" }, ["perMember REQUIRED"]],
    ["something that is no tier", { ...typed, tierIds: "gold" }, ["tierIds.0 INVALID"]],
    ["an unknown kind", { ...typed, kind: "RAFFLE" }, ["kind INVALID"]],
    ["a perk with its price alone", { kind: "PERK", titleEn: "Gift", points: "50", approval: "STAFF" }, []],
    ["a slider", slider, []],
    ["a slider without its most", { ...slider, maxPoints: "" }, ["maxPoints REQUIRED"]],
    ["a slider with half a step", { ...slider, minPoints: "150" }, ["minPoints NOT_A_MULTIPLE"]],
    ["a slider that ends within a step", { ...slider, maxPoints: "1.050" }, ["maxPoints NOT_A_MULTIPLE"]],
    ["a slider that ends before it begins", { ...slider, minPoints: "1.100" }, ["maxPoints TOO_SMALL"]],
    ["a slider that ends before its first step", { ...slider, maxPoints: "50" }, ["maxPoints NOT_A_MULTIPLE"]],
  ])("says what is wrong at its field: %s", (_what, fields, expected) => {
    expect(faults(fields)).toEqual(expected);
  });
});

describe("Advanced", () => {
  it("is open where a reward says something there, or is wrong there", () => {
    expect(hasAdvanced(emptyRewardFields)).toBe(false);
    expect(hasAdvanced({ ...emptyRewardFields, points: "7", enabled: "" })).toBe(false);
    expect(hasAdvanced({ ...emptyRewardFields, cancellable: "" })).toBe(true);
    expect(hasAdvanced({ ...emptyRewardFields, stock: "0" })).toBe(true);
    expect(failsInAdvanced(["points", "titleEn"])).toBe(false);
    expect(failsInAdvanced(["points", "perMember"])).toBe(true);
  });
});

it("a perk always gives its points back when it ends undone", () => {
  const perk = { ...typed, kind: "PERK", returnsUnused: undefined };
  expect(toRewardInput(form.parse(perk)).returnsUnused).toBe(true);
});
