import { z } from "zod";
import { membershipChange, membershipModes } from "~/modules/members/membership/membership-input";
import { programmeChange } from "~/modules/earning/programme/programme-input";
import { expiryModes } from "~/modules/expiry/expiry-date";
import { expiryChange } from "~/modules/expiry/expiry-input";
import { activityKinds, maxMonths } from "~/modules/expiry/policy";
import { named, withExample } from "./common";

const basis = {
  includeTax: z.boolean().describe("Does tax count"),
  includeShipping: z.boolean().describe("Does shipping count"),
  afterDiscounts: z.boolean().describe("Are discounts taken off first"),
};

const expiry = z
  .object({
    mode: z
      .enum(expiryModes)
      .describe("Never, so long after they were earned, or so long after the member's last activity"),
    months: z.number().int().nullable(),
    graceDays: z.number().int().describe("Points that exist when this is switched on live at least so many days"),
    activities: z
      .array(z.enum(activityKinds))
      .describe("What counts as activity: orders, points earned, points redeemed"),
    paused: z.boolean().describe("Nothing expires meanwhile"),
  })
  .describe("When points expire");

export const programme = named(
  "Programme",
  z.object({
    rounding: z.enum(["FLOOR", "NEAREST", "CEIL"]),
    holdDays: z.number().int().describe("For rules without a hold time of their own"),
    takeBackPolicy: z
      .enum(["STOP_AT_ZERO", "NEGATIVE"])
      .describe("What happens when points to be taken back are already spent"),
    combination: z.enum(["ADD_UP", "BEST_ONLY"]).describe("When several rules fit one event"),
    friendPercent: z.number().int().describe("Percent that a referred friend saves on a first order"),
    membership: z
      .enum(membershipModes)
      .describe(
        "Who takes part: all customers, those who joined by accepting the terms, or, in shops with classic customer accounts, those with an account",
      ),
    joinOrderDays: z.number().int().describe("Where members join: days before joining whose orders count, too"),
    expiry,
    basis: z.object(basis).describe("The same three stand flat beside it"),
    ...basis,
  }),
  {
    rounding: "FLOOR",
    holdDays: 14,
    takeBackPolicy: "STOP_AT_ZERO",
    combination: "ADD_UP",
    friendPercent: 10,
    membership: "ALL",
    joinOrderDays: 0,
    expiry: { mode: "AFTER_MONTHS", months: 24, graceDays: 30, activities: ["ORDER", "EARN", "REDEEM"], paused: false },
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
    includeTax: true,
    includeShipping: false,
    afterDiscounts: true,
  },
);
export type ProgrammeAnswer = z.infer<typeof programme>;

export const programmeChangeBody = named(
  "ProgrammeChange",
  programmeChange.extend({ ...membershipChange, expiry: expiryChange.optional() }),
  { rounding: "NEAREST", holdDays: 30, expiry: { mode: "AFTER_MONTHS", months: 24, graceDays: 30 } },
);

const wholeNumber = z
  .string()
  .regex(/^\d{1,4}$/, "INVALID")
  .transform(Number);

export const expiryPreviewQuery = z.strictObject({
  mode: z.enum(expiryModes).optional().describe("As it is set, when absent"),
  months: wholeNumber.pipe(z.number().int().min(1).max(maxMonths)).optional().describe("As it is set, when absent"),
});

export const expiryPreview = withExample(
  z.object({
    members: z.number().int().describe("Who would lose points some day if they neither earn nor spend any"),
    points: z.number().int().describe("What they would lose"),
    firstOn: z.iso.date().nullable().describe("The first day on which points would expire, in the shop's time zone"),
  }),
  { members: 12, points: 3400, firstOn: "2027-01-31" },
);
