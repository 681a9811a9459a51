import { describe, expect, it } from "vitest";
import { failsInAdvanced, hasAdvanced, mainTermOf } from "~/components/rules/advanced-fields";
import { emptyRuleFields, toRuleFields } from "~/components/rules/rule-fields";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { defaultRules } from "~/modules/earning/rules/default-rules";

const shop = { currency: "EUR", timezone: "Europe/Berlin" };
const at = new Date("2026-11-21T10:00:00Z");
const columns = {
  shopId: 1,
  id: "00000000-0000-4000-8000-000000000001",
  name: "",
  enabledAt: null,
  priority: 0,
  points: null,
  photoPoints: null,
  pointsPerUnit: null,
  unitMinor: null,
  steps: null,
  limits: {},
  conditions: {},
  validFrom: null,
  validTo: null,
  createdAt: at,
  updatedAt: at,
  deletedAt: null,
};

describe("what stands under Advanced", () => {
  it("is set by no rule that a new shop gets", () => {
    const rules = defaultRules("EUR");
    expect(rules.map(({ event }) => event).sort()).toEqual([...earningEventKinds].sort());
    const opened = rules.filter((rule) =>
      hasAdvanced(rule.event, toRuleFields({ ...columns, ...rule, steps: (rule.steps ?? null) as never }, shop)),
    );
    expect(opened).toEqual([]);
  });

  it.each([
    ["a second limit", { limits: { perDay: "1", perMonth: "", perYear: "", lifetime: "" } }],
    ["a period", { validFrom: "2026-12-01T00:00" }],
    ["a priority", { priority: "2" }],
  ])("is open where a rule has %s", (_, given) => {
    expect(hasAdvanced("BIRTHDAY", { ...emptyRuleFields("BIRTHDAY"), ...given })).toBe(true);
  });

  it("is open where a rule has a condition, but for the one among the first fields", () => {
    const fields = emptyRuleFields("ORDER");
    const having = (more: object) => hasAdvanced("ORDER", { ...fields, conditions: { ...fields.conditions, ...more } });
    expect(having({ minimumAmount: "20" })).toBe(false);
    expect(having({ countries: "DE" })).toBe(true);
    expect(having({ weekdays: ["6", "7"] })).toBe(true);
  });

  it("opens where one of its fields is wrong", () => {
    const birthday = mainTermOf("BIRTHDAY");
    expect(birthday).toEqual({ condition: null, limit: "perYear" });
    expect(failsInAdvanced(birthday, ["points", "limits.perYear", "steps[0].points"])).toBe(false);
    expect(failsInAdvanced(birthday, ["limits.perDay"])).toBe(true);
    expect(failsInAdvanced(mainTermOf("ORDER"), ["conditions.minimumAmount"])).toBe(false);
    expect(failsInAdvanced(mainTermOf("ORDER"), ["points", "validTo"])).toBe(true);
  });

  it("has the number of orders before the minimum amount for further orders of friends", () => {
    expect(mainTermOf("REFERRED_FOLLOW_UP")).toEqual({ condition: "followUpOrders", limit: null });
  });
});
