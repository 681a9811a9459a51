import { z } from "zod";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { conditionEntries, type AnyCondition, type ConditionName } from "~/modules/earning/conditions/all";
import type { GivenConditions } from "~/modules/earning/conditions/rule-conditions";
import { ruleLimits } from "~/modules/earning/core/limits";
import { newRule, ruleChange } from "~/modules/earning/rules/rule-input";
import { amount, examples, moment, named, uuid, withExample } from "./common";

const limits = ruleLimits.describe("Awards that one member may get by this rule; days, months and years of the shop");

/** A condition as it is answered. */
const answerOf = ({ field, description }: AnyCondition): z.ZodType => {
  const schema = (field.control.kind === "amount" ? amount : field.stored).optional();
  return description ? schema.describe(description) : schema;
};
type ConditionsAnswer = z.ZodObject<{ [Name in ConditionName]: z.ZodOptional<z.ZodType<GivenConditions[Name]>> }>;
const conditions = (
  z.object(Object.fromEntries(conditionEntries.map(([name, one]) => [name, answerOf(one)]))) as ConditionsAnswer
).describe("All that are given must hold");

export const rule = named(
  "Rule",
  z.object({
    id: uuid,
    event: z.enum(earningEventKinds),
    name: z.string().describe("Empty: the event speaks for itself"),
    enabled: z.boolean(),
    enabledAt: moment.nullable().describe("What happened before does not earn; null: nothing is too old"),
    points: z.number().int().optional().describe("Fixed points; or"),
    photoPoints: z.number().int().optional().describe("For REVIEW, beside `points`: more for a review with a photo"),
    pointsPerUnit: z.number().int().optional().describe("points for each full `unit` of the counted amount; or"),
    unit: amount.optional(),
    steps: z
      .array(z.object({ afterDays: z.number().int(), points: z.number().int() }))
      .optional()
      .describe("points by days of silence: the highest step reached pays, alone"),
    holdDays: z.number().int().nullable().describe("Days that points stay pending; null: as the programme says"),
    approval: z.enum(["AUTOMATIC", "STAFF"]),
    limits,
    conditions,
    validFrom: moment.nullable(),
    validTo: moment.nullable(),
    priority: z.number().int().describe("Of rules that give the same, the higher one wins where only the best counts"),
  }),
  {
    id: "5b0c8a1e-93f4-4c0e-8a55-1f2e3d4c5b6a",
    event: "ORDER",
    name: "Coffee weeks",
    enabled: true,
    enabledAt: "2026-11-21T10:00:00.000Z",
    pointsPerUnit: 2,
    unit: "1.00",
    holdDays: null,
    approval: "AUTOMATIC",
    limits: { perDay: 1 },
    conditions: { minimumAmount: "20.00", countries: ["DE"] },
    validFrom: null,
    validTo: "2026-12-31T23:00:00.000Z",
    priority: 0,
  },
);
export type RuleAnswer = z.infer<typeof rule>;

export const ruleList = withExample(z.object({ data: z.array(rule), nextCursor: z.null() }), {
  data: [examples.get(rule) as RuleAnswer],
  nextCursor: null,
});
export const newRuleBody = named("NewRule", newRule, {
  event: "ORDER",
  name: "Coffee weeks",
  enabled: true,
  pointsPerUnit: 2,
  unit: "1.00",
  conditions: { minimumAmount: "20.00", countries: ["DE"] },
  limits: { perDay: 1 },
  validTo: "2027-01-01T00:00:00+01:00",
});
export const ruleChangeBody = named("RuleChange", ruleChange, { enabled: false, priority: 10 });
