import { z } from "zod";
import { membershipChange } from "~/modules/members/membership/membership-input";
import { programmeChange } from "~/modules/earning/programme/programme-input";
import { named } from "./common";

const basis = {
  includeTax: z.boolean().describe("Does tax count"),
  includeShipping: z.boolean().describe("Does shipping count"),
  afterDiscounts: z.boolean().describe("Are discounts taken off first"),
};

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
      .enum(["ALL", "JOINED"])
      .describe("Who takes part: all customers, or those who joined by accepting the terms"),
    joinOrderDays: z.number().int().describe("Where members join: days before joining whose orders count, too"),
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
    basis: { includeTax: true, includeShipping: false, afterDiscounts: true },
    includeTax: true,
    includeShipping: false,
    afterDiscounts: true,
  },
);
export type ProgrammeAnswer = z.infer<typeof programme>;

export const programmeChangeBody = named("ProgrammeChange", programmeChange.extend(membershipChange), {
  rounding: "NEAREST",
  holdDays: 30,
});
