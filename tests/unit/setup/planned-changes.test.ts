import type { EarningRule } from "@prisma/client";
import { describe, expect, it } from "vitest";
import { defaultRules } from "~/modules/earning/rules/default-rules";
import { presetColumns } from "~/modules/earning/rules/rule-preset";
import { allChanges, orderRuleWith, plannedChanges, proposedItems, versionOf } from "~/modules/setup/planned-changes";
import { presetOf } from "~/modules/setup/programme-presets";

const at = new Date("2026-01-01T00:00:00Z");

/** The rules as a new shop has them, with changes. */
function rulesWith(changes: Record<string, Partial<EarningRule>> = {}): Map<string, EarningRule> {
  return new Map(
    defaultRules("EUR").map(({ enabled, ...preset }) => [
      preset.event,
      {
        ...presetColumns(preset),
        shopId: 1,
        id: preset.event,
        event: preset.event,
        name: "",
        priority: 0,
        conditions: {},
        enabled,
        enabledAt: null,
        validFrom: null,
        validTo: null,
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
        ...changes[preset.event],
      },
    ]),
  );
}

const change = (
  item: string,
  rules = rulesWith(),
  { holdDays = 14, launched = null as null | "FASHION" | "GIFTS" } = {},
) => {
  const planned = plannedChanges(presetOf("FASHION", "EUR"), {
    rules,
    programme: { holdDays },
    currency: "EUR",
    launched: launched && presetOf(launched, "EUR"),
  });
  const found = allChanges(planned).find((one) => one.item === item);
  return { kind: found?.kind, own: found?.own, proposed: proposedItems(planned).includes(found!.item), planned };
};

describe("a programme for fashion", () => {
  it.each([
    // item, how the shop's rule differs from a new shop's, what happens, whether it is the merchant's own, whether it is proposed
    ["ORDER", {}, "NONE", false, true],
    ["ORDER", { pointsPerUnit: 2 }, "VALUES", true, false],
    ["ORDER", { enabled: false }, "SWITCH_ON", true, false],
    ["BIRTHDAY", {}, "SWITCH_ON", false, true],
    ["BIRTHDAY", { enabled: true }, "NONE", true, true],
    ["BIRTHDAY", { points: 30 }, "VALUES", true, false],
    ["REVIEW", {}, "SWITCH_ON", false, true],
    ["REVIEW", { enabled: true }, "VALUES", true, false],
    ["REVIEW", { conditions: { tiers: ["a"] } }, "SWITCH_ON", true, false],
    ["NEWSLETTER", { validTo: at }, "SWITCH_ON", true, false],
  ] as const)("%s %j: %s, own %s, proposed %s", (item, differs, kind, own, proposed) => {
    expect(change(item, rulesWith({ [item]: differs as Partial<EarningRule> }))).toMatchObject({ kind, own, proposed });
  });

  it("makes a rule that the shop has deleted", () => {
    const rules = rulesWith();
    rules.delete("BIRTHDAY");
    expect(change("BIRTHDAY", rules)).toMatchObject({ kind: "SWITCH_ON", own: false, proposed: true });
  });

  it.each([
    [14, "VALUES", false, true],
    [30, "NONE", true, true],
    [21, "VALUES", true, false],
  ] as const)("with a hold time of %i days: %s, own %s, proposed %s", (holdDays, kind, own, proposed) => {
    expect(change("HOLD", rulesWith(), { holdDays })).toMatchObject({ kind, own, proposed });
  });

  it("takes what it has set itself before for its own, not for the merchant's", () => {
    const review = presetOf("GIFTS", "EUR").rules.find(({ event }) => event === "REVIEW")!;
    const rules = rulesWith({ REVIEW: { ...presetColumns(review), enabled: true } as Partial<EarningRule> });
    expect(change("REVIEW", rules)).toMatchObject({ own: true, proposed: false });
    expect(change("REVIEW", rules, { launched: "GIFTS" })).toMatchObject({ own: false, proposed: true });
  });

  it("keeps name, conditions and period of a rule", () => {
    const kept = { name: "Hooray", conditions: { tiers: ["a"] }, validTo: at };
    const { planned } = change("BIRTHDAY", rulesWith({ BIRTHDAY: kept }));
    expect(planned.rules.find(({ item }) => item === "BIRTHDAY")?.after).toMatchObject({ ...kept, enabled: true });
  });
});

describe("the rule for orders that the worth of points goes by", () => {
  const { planned } = change("ORDER", rulesWith({ ORDER: { pointsPerUnit: 3 } }));

  it("is the one that is chosen", () => {
    expect(orderRuleWith(planned, ["ORDER"])).toEqual({ pointsPerUnit: 1, unit: 100 });
    expect(orderRuleWith(planned, [])).toEqual({ pointsPerUnit: 3, unit: 100 });
  });

  it("is the suggested one where an order has fixed points", () => {
    const fixed = change("ORDER", rulesWith({ ORDER: { pointsPerUnit: null, unitMinor: null, points: 10 } }));
    expect(orderRuleWith(fixed.planned, [])).toEqual({ pointsPerUnit: 1, unit: 100 });
  });
});

describe("the version of rules, settings and rewards", () => {
  const dated = (ms: number) => ({ updatedAt: new Date(ms) });
  it("differs after each change, addition and deletion", () => {
    const versions = [
      versionOf([dated(1), dated(2)], dated(0), []),
      versionOf([dated(1), dated(5)], dated(0), []),
      versionOf([dated(1), dated(2)], dated(6), []),
      versionOf([dated(1)], dated(2), []),
      versionOf([dated(1), dated(2), dated(2)], dated(0), []),
      versionOf([dated(1), dated(2)], dated(0), [dated(2)]),
      versionOf([dated(1), dated(2)], dated(0), [dated(7)]),
    ];
    expect(new Set(versions).size).toBe(versions.length);
  });
});
