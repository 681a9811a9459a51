import { z } from "zod";
import { named, withExample } from "./common";

const month = z.string().regex(/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/, "INVALID");

/** More months in one answer are refused. */
export const MONTHS_MAX = 60;

export const liabilityQuery = z.strictObject({
  from: month.optional().describe("First month, e.g. 2026-01; eleven before the last when absent"),
  to: month.optional().describe(`Last month, at most ${MONTHS_MAX} in all; the present one when absent`),
});

const count = z.number().int();

const november = {
  month: "2026-11",
  opening: 48_200,
  issued: 9_150,
  takenBack: 420,
  redeemed: 5_000,
  returned: 200,
  expired: 310,
  adjusted: 100,
  writtenOff: 40,
  closing: 51_920,
};

const liabilityMonth = named(
  "LiabilityMonth",
  z
    .object({
      month: z.string().describe("In the shop's time zone"),
      opening: count.describe("What members held when it began: pending, available and reserved"),
      issued: count.describe("By awards"),
      takenBack: count.describe("After refunds and the like"),
      redeemed: count.describe("For rewards"),
      returned: count.describe("Redeemed points that came back"),
      expired: count,
      adjusted: count.describe("Given by hand or by an import; below zero: taken"),
      writtenOff: count.describe("Should have been taken back and was spent already; no part of the balance"),
      closing: count,
    })
    .describe("issued - takenBack - redeemed + returned - expired + adjusted = closing - opening"),
  november,
);

export const liability = withExample(z.object({ months: z.array(liabilityMonth) }), { months: [november] });
