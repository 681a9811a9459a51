import { z } from "zod";
import { earningEvents } from "~/modules/earning/earning-rule";
import { amount, customerId, moment, named, pageOf, pageQuery, uuid } from "./common";

const explanation = z
  .object({
    points: z.number().int().describe("What the rule's terms gave"),
    multiplierPercent: z.number().int(),
    rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
    amount: z
      .object({ goods: amount, shipping: amount, returned: amount, total: amount })
      .nullable()
      .describe("The amount that counted, where money does"),
    reasons: z
      .array(z.object({ code: z.string(), params: z.record(z.string(), z.number()) }))
      .describe("Why it waits, or waited, for staff beyond the rule's own approval"),
    rules: z
      .array(z.object({ ruleId: z.string(), name: z.string(), outcome: z.string(), points: z.number().int() }))
      .describe("What each rule said when they were asked: EARNS, or why not"),
  })
  .describe("How the points came about");

export const award = named(
  "Award",
  z.object({
    id: uuid,
    customerId,
    event: z.enum([...earningEvents, "FLOW", "API"]),
    ruleId: uuid.nullable(),
    name: z.string().describe("Name of the rule when it was asked, or the reason given"),
    status: z.enum(["WAITING", "REJECTED", "PENDING", "AVAILABLE", "TAKEN_BACK"]),
    points: z.number().int().describe("What it is worth now"),
    proposed: z.number().int().describe("What it would be worth, while it waits for staff"),
    granted: z.number().int(),
    takenBack: z.number().int(),
    writtenOff: z.number().int().describe("The part taken back that was already spent"),
    source: z.string().describe('What earned, e.g. "order:450789469"'),
    occurredAt: moment,
    maturesAt: moment,
    createdAt: moment,
    explanation,
  }),
);
export type AwardAnswer = z.infer<typeof award>;

export const awardPage = pageOf(award);
export const awardQuery = pageQuery.extend({
  status: z.enum(["WAITING"]).default("WAITING").describe("Awards that wait for staff, the longest waiting first"),
});

export const verdict = named(
  "Verdict",
  z.strictObject({ reason: z.string().trim().max(500).nullish().describe("Kept with the decision; staff see it") }),
);
