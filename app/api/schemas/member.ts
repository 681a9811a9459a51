import { z } from "zod";
import { amount, customerId, moment, named, pageOf, points, uuid } from "./common";

export const member = named(
  "Member",
  z.object({
    customerId,
    status: z.enum(["ACTIVE", "MERGED"]),
    mergedInto: customerId.nullable().describe("The customer that this one was merged into, and that holds the points"),
    points,
    nextMaturing: z
      .object({ points: z.number().int(), at: moment })
      .nullable()
      .describe("Pending points that become available next"),
    orderCount: z.number().int().describe("Paid orders that stand"),
    revenue: amount,
    currency: z.string(),
    firstOrderAt: moment.nullable(),
    lastOrderAt: moment.nullable(),
  }),
);
export type MemberAnswer = z.infer<typeof member>;
export const memberPage = pageOf(member);

export const ledgerTransaction = named(
  "LedgerTransaction",
  z.object({
    id: z.string(),
    kind: z.string().describe("EARN, MATURE, TAKE_BACK, RESERVE, RELEASE, REDEEM, EXPIRE, ADJUST, TRANSFER or REVERSE"),
    occurredAt: moment,
    points: z.number().int().describe("What changed over all states; 0 where points only moved between them"),
    available: z.number().int(),
    pending: z.number().int(),
    reserved: z.number().int(),
    writtenOff: z.number().int().describe("Could not be taken back because it was spent"),
    awardId: uuid.nullable(),
    expiresAt: moment.nullable(),
    reason: z.string().nullable(),
    actor: z.string(),
  }),
);
export const ledgerPage = pageOf(ledgerTransaction);

export const pointsChange = named(
  "PointsChange",
  z.strictObject({
    points: z.number().int().min(1).max(1_000_000),
    reason: z.string().trim().min(1).max(200).describe("Kept with the booking; staff see it"),
  }),
);

export const deduction = named("Deduction", z.object({ customerId, deducted: z.number().int(), points }));
