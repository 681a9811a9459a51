import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { MEMBER_TEXT_MAX, NOTE_MAX } from "~/modules/approvals/decision-limits";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { amount, customerId, moment, momentInput, named, pageOf, pageQuery, shopifyNumber, uuid } from "./common";
import { ledgerExample, ledgerTransaction } from "./member";

const statuses = ["WAITING", "REJECTED", "PENDING", "AVAILABLE", "TAKEN_BACK"] as const;
const events = [...earningEventKinds, "FLOW", "API"] as const;

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

const fields = z.object({
  id: uuid,
  customerId,
  event: z.enum(events),
  ruleId: uuid.nullable(),
  name: z.string().describe("Name of the rule when it was asked, or the reason given"),
  status: z.enum(statuses),
  points: z.number().int().describe("What it is worth now"),
  proposed: z.number().int().describe("What it would be worth, while it waits for staff or is rejected"),
  granted: z.number().int(),
  takenBack: z.number().int(),
  writtenOff: z
    .number()
    .int()
    .describe("The part taken back that was already spent, as far as it was not made good since"),
  source: z.string().describe('What earned, e.g. "order:450789469"'),
  occurredAt: moment,
  maturesAt: moment,
  createdAt: moment,
  explanation,
});

const example = {
  id: "8f6a1f0e-4c57-5d9a-9f0b-0d1c2b3a4e5f",
  customerId: 7600000000001,
  event: "ORDER",
  ruleId: "5b0c8a1e-93f4-4c0e-8a55-1f2e3d4c5b6a",
  name: "Points for orders",
  status: "PENDING",
  points: 85,
  proposed: 0,
  granted: 85,
  takenBack: 0,
  writtenOff: 0,
  source: "order:450789469",
  occurredAt: "2026-11-21T10:15:00.000Z",
  maturesAt: "2026-12-05T10:15:00.000Z",
  createdAt: "2026-11-21T10:15:02.000Z",
  explanation: {
    points: 85,
    multiplierPercent: 100,
    rounding: "FLOOR",
    amount: { goods: "85.50", shipping: "0.00", returned: "0.00", total: "85.50" },
    reasons: [],
    rules: [
      {
        ruleId: "5b0c8a1e-93f4-4c0e-8a55-1f2e3d4c5b6a",
        name: "Points for orders",
        outcome: "EARNS",
        points: 85,
      },
    ],
  },
} satisfies z.input<typeof fields>;

export const award = named("Award", fields, example);
export type AwardAnswer = z.infer<typeof award>;

export const awardPage = pageOf(award);

const decision = z.object({
  verdict: z.enum(["APPROVED", "REJECTED", "UNDONE"]),
  actor: z.string().describe('Who decided, such as "staff:41" or "api:<id of the key>"'),
  actorName: z.string().nullable(),
  reason: z.string().nullable().describe("Kept with the decision; staff see it"),
  memberText: z.string().nullable().describe("What the member was told"),
  decidedAt: moment,
});

export const awardDetail = named(
  "AwardDetail",
  fields.extend({
    decisions: z.array(decision).describe("What staff and programs decided on it, the first first"),
    bookings: z.array(ledgerTransaction).describe("What it booked in the member's ledger, the first first"),
  }),
  { ...example, decisions: [], bookings: [ledgerExample] },
);

export const awardQuery = pageQuery.extend({
  status: z.enum(statuses).optional().describe("Of those that wait, only the ones worth a decision"),
  event: z.enum(events).optional(),
  customerId: shopifyNumber.optional().describe("Only awards of this customer"),
  createdAfter: momentInput.optional().describe("Only awards made after this moment"),
  createdBefore: momentInput.optional().describe("Only awards made before this moment"),
});

const reason = textInput({ max: NOTE_MAX, lines: true }).nullish().describe("Kept with the decision; staff see it");

export const verdict = named("Verdict", z.strictObject({ reason }), { reason: "Checked with the customer" });
export const rejection = named(
  "Rejection",
  z.strictObject({
    reason,
    memberText: textInput({ max: MEMBER_TEXT_MAX, lines: true })
      .nullish()
      .describe("A word to the member, who sees it in the shop"),
  }),
  { reason: "Not our product", memberText: "The photo shows another product. Please send us a new one." },
);
