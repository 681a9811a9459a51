import { z } from "zod";
import { earningEvents, ruleConditions, ruleLimits } from "~/modules/earning/earning-rule";
import { newRule, ruleChange } from "~/modules/earning/rules/rule-input";
import { amount, moment, named, uuid } from "./common";

const limits = ruleLimits.describe("Awards that one member may get by this rule; days, months and years of the shop");
const conditions = ruleConditions.extend({ minimumAmount: amount.optional() }).describe("All that are given must hold");

export const rule = named(
  "Rule",
  z.object({
    id: uuid,
    event: z.enum(earningEvents),
    name: z.string().describe("Empty: the event speaks for itself"),
    enabled: z.boolean(),
    enabledAt: moment.nullable().describe("What happened before does not earn; null: nothing is too old"),
    points: z.number().int().optional().describe("Fixed points; or"),
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
);
export type RuleAnswer = z.infer<typeof rule>;

export const ruleList = z.object({ data: z.array(rule), nextCursor: z.null() });
export const newRuleBody = named("NewRule", newRule);
export const ruleChangeBody = named("RuleChange", ruleChange);
