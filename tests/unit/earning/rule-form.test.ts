import { describe, expect, it } from "vitest";
import { parseForm } from "~/lib/parse-form";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { hiddenConditions } from "~/modules/earning/conditions/rule-conditions";
import { ruleChangeOf, ruleFormOf } from "~/modules/earning/rules/rule-form";
import { newRule } from "~/modules/earning/rules/rule-input";

const send = (event: EarningEventKind, fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ approval: "AUTOMATIC", ...fields }))
    for (const one of [value].flat()) form.append(name, one);
  return parseForm(form, ruleFormOf(event, { language: "de", currency: "EUR" }));
};
const changeOf = (event: EarningEventKind, fields: Record<string, string | string[]>) => {
  const submission = send(event, fields);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  const change = ruleChangeOf(submission.value, "Europe/Berlin");
  expect(newRule.safeParse({ event, ...change }).error).toBeUndefined();
  return change;
};

describe("the form of a rule", () => {
  it("takes what is empty away", () => {
    expect(changeOf("BIRTHDAY", { kind: "FIXED", points: "50", holdDays: "", name: "" })).toEqual({
      name: "",
      enabled: false,
      approval: "AUTOMATIC",
      holdDays: null,
      priority: 0,
      points: 50,
      photoPoints: null,
      limits: {},
      conditions: {},
      validFrom: null,
      validTo: null,
    });
  });

  it("reads amounts with a comma, lists, days of the week and times of the shop", () => {
    const change = changeOf("ORDER", {
      kind: "PER_UNIT",
      pointsPerUnit: "2",
      unit: "0,50",
      enabled: "on",
      holdDays: "0",
      priority: "-5",
      "limits.perDay": "3",
      "conditions.minimumAmount": "12,5",
      "conditions.weekdays": ["6", "7"],
      "conditions.countries": "de, AT;ch",
      "conditions.onlyProducts": "81 82",
      validFrom: "2026-12-01T00:00",
      validTo: "2026-12-24T18:00",
    });
    expect(change).toMatchObject({
      enabled: true,
      pointsPerUnit: 2,
      unit: "0.50",
      holdDays: 0,
      priority: -5,
      limits: { perDay: 3 },
      conditions: {
        minimumAmount: "12.5",
        weekdays: [6, 7],
        countries: ["DE", "AT", "CH"],
        onlyProducts: ["81", "82"],
      },
      validFrom: "2026-11-30T23:00:00.000Z",
      validTo: "2026-12-24T17:00:00.000Z",
    });
  });

  it("every weekday is no condition", () => {
    const weekdays = ["1", "2", "3", "4", "5", "6", "7"];
    expect(changeOf("SURVEY", { kind: "FIXED", points: "5", "conditions.weekdays": weekdays }).conditions).toEqual({});
  });

  it("keeps the steps of a ladder and the guards of a referral", () => {
    const ladder = { "steps[0].afterDays": "90", "steps[0].points": "100", "steps[1].afterDays": "180" };
    expect(changeOf("COMEBACK", { kind: "STEPS", ...ladder, "steps[1].points": "250" }).steps).toEqual([
      { afterDays: 90, points: 100 },
      { afterDays: 180, points: 250 },
    ]);
    const guards = { "conditions.guards.SAME_PHONE": "REFUSE", "conditions.networkFriends": "5" };
    expect(changeOf("REFERRAL", { kind: "FIXED", points: "500", ...guards }).conditions).toEqual({
      guards: { SAME_PHONE: "REFUSE" },
      networkFriends: 5,
    });
  });

  it.each([
    ["ORDER", { kind: "PER_UNIT", pointsPerUnit: "1" }, "unit"],
    ["ORDER", { kind: "FIXED" }, "points"],
    ["BIRTHDAY", { kind: "PER_UNIT", pointsPerUnit: "1", unit: "1" }, "kind"],
    ["COMEBACK", { kind: "STEPS" }, "steps"],
    ["COMEBACK", { kind: "STEPS", "steps[0].afterDays": "90", "steps[0].points": "many" }, "steps[0].points"],
    ["REVIEW", { kind: "FIXED", points: "5", "limits.perDay": "0" }, "limits.perDay"],
    ["ORDER", { kind: "FIXED", points: "5", "conditions.countries": "Germany" }, "conditions.countries"],
    ["ORDER", { kind: "FIXED", points: "5", "conditions.minimumAmount": "a lot" }, "conditions.minimumAmount"],
    ["SURVEY", { kind: "FIXED", points: "5", validFrom: "2026-12-02T00:00", validTo: "2026-12-01T00:00" }, "validTo"],
  ] as [EarningEventKind, Record<string, string>, string][])("of %s with %j is wrong at %s", (event, fields, field) => {
    const submission = send(event, fields);
    if (submission.status === "success") throw new Error("Nothing was found wrong");
    expect(Object.keys(submission.error ?? {})).toEqual([field]);
  });
});

it("conditions that the form does not show stay as they were", () => {
  const kept = hiddenConditions("BIRTHDAY", { countries: ["DE"], weekdays: [1] });
  const submission = send("BIRTHDAY", { kind: "FIXED", points: "5", "conditions.weekdays": "6" });
  if (submission.status !== "success") throw new Error("refused");
  const { conditions } = ruleChangeOf(submission.value, "Europe/Berlin", kept);
  expect(conditions).toEqual({ countries: ["DE"], weekdays: [6] });
});
