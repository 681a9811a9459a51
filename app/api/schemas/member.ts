import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { amount, customerId, moment, named, pageOf, pageQuery, points, uuid } from "./common";
import { tierBrief } from "./tier";

export const member = named(
  "Member",
  z.object({
    customerId,
    status: z.enum(["ACTIVE", "MERGED"]),
    mergedInto: customerId.nullable().describe("The customer that this one was merged into, and that holds the points"),
    membership: z
      .enum(["JOINED", "LEFT", "NOT_JOINED"])
      .describe("Who takes part is JOINED, also where all customers do; others earn nothing and have no card"),
    points,
    nextMaturing: z
      .object({ points: z.number().int(), at: moment })
      .nullable()
      .describe("Pending points that become available next"),
    tier: tierBrief.nullable().describe("Null for who has reached none, and in shops without tiers"),
    orderCount: z.number().int().describe("Paid orders that stand"),
    revenue: amount,
    currency: z.string(),
    firstOrderAt: moment.nullable(),
    lastOrderAt: moment.nullable(),
  }),
  {
    customerId: 7600000000001,
    status: "ACTIVE",
    mergedInto: null,
    membership: "JOINED",
    points: { available: 320, pending: 85, reserved: 0 },
    nextMaturing: { points: 85, at: "2026-12-05T10:15:00.000Z" },
    tier: { id: "3f0e7a52-8a4b-4b8e-9d6c-1f2a3b4c5d6e", name: "Silver" },
    orderCount: 4,
    revenue: "405.50",
    currency: "EUR",
    firstOrderAt: "2025-03-14T09:30:00.000Z",
    lastOrderAt: "2026-11-21T10:15:00.000Z",
  },
);
export type MemberAnswer = z.infer<typeof member>;
export const memberPage = pageOf(member);
export const memberQuery = pageQuery.extend({
  email: z.email().max(254).optional().describe("Only the member with this address"),
});

export const ledgerExample = {
  id: "90210",
  kind: "EARN",
  occurredAt: "2026-11-21T10:15:00.000Z",
  points: 85,
  available: 0,
  pending: 85,
  reserved: 0,
  writtenOff: 0,
  awardId: "8f6a1f0e-4c57-5d9a-9f0b-0d1c2b3a4e5f",
  expiresAt: null,
  reason: null,
  actor: "system",
};

export const ledgerTransaction = named(
  "LedgerTransaction",
  z.object({
    id: z.string(),
    kind: z
      .string()
      .describe("EARN, MATURE, TAKE_BACK, RESERVE, RELEASE, REDEEM, RETURN, EXPIRE, ADJUST, TRANSFER or REVERSE"),
    occurredAt: moment,
    points: z.number().int().describe("What changed over all states; 0 where points only moved between them"),
    available: z.number().int(),
    pending: z.number().int(),
    reserved: z.number().int(),
    writtenOff: z
      .number()
      .int()
      .describe("Could not be taken back because it was spent; below zero: made good by what was earned again"),
    awardId: uuid.nullable(),
    expiresAt: moment.nullable(),
    reason: z
      .string()
      .nullable()
      .describe(
        "Words of whoever booked it; of the app itself ORDER_MOVED, COUNTS_ONCE (after a merge of customers) or LIMIT_REACHED",
      ),
    actor: z.string(),
  }),
  ledgerExample,
);
export const ledgerPage = pageOf(ledgerTransaction);

export const pointsChange = named(
  "PointsChange",
  z.strictObject({
    points: z.number().int().min(1).max(1_000_000),
    reason: textInput({ min: 1, max: 200 }).describe("Kept with the booking; staff see it"),
  }),
  { points: 50, reason: "Helped at the fair" },
);

export const deduction = named("Deduction", z.object({ customerId, deducted: z.number().int(), points }), {
  customerId: 7600000000001,
  deducted: 50,
  points: { available: 270, pending: 85, reserved: 0 },
});

const shortText = (max: number) => textInput({ min: 1, max }).optional();
export const acceptance = named(
  "Acceptance",
  z.strictObject({
    wording: shortText(5_000).describe("What the customer accepted, as they read it"),
    version: shortText(50).describe("Version of the terms"),
    language: shortText(35).describe("Language of the wording, such as de"),
  }),
  { wording: "I accept the terms of the programme.", version: "2026-12", language: "en" },
);
