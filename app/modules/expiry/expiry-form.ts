import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";
import { activityKinds, maxGraceDays, maxMonths, type ExpirySettings } from "./policy";

/** The form's field for when points expire; what a mode does not ask for stays as it was. */
export function expiryForm(reader: Reader) {
  const checked = z.boolean().default(false);
  const timed = {
    months: wholeField(reader, { min: 1, max: maxMonths }),
    graceDays: wholeField(reader, { min: 0, max: maxGraceDays }),
    paused: checked,
  };
  return z
    .discriminatedUnion("mode", [
      z.object({ mode: z.literal("NONE") }),
      z.object({ mode: z.literal("AFTER_MONTHS"), ...timed }),
      z
        .object({ mode: z.literal("AFTER_INACTIVITY"), ...timed, ORDER: checked, EARN: checked, REDEEM: checked })
        .refine((typed) => activityKinds.some((kind) => typed[kind]), { path: ["REDEEM"], message: "SCOPE_NEEDED" }),
    ])
    .transform((typed): Partial<ExpirySettings> => {
      if (typed.mode !== "AFTER_INACTIVITY") return typed;
      const { mode, months, graceDays, paused } = typed;
      return { mode, months, graceDays, paused, activities: activityKinds.filter((kind) => typed[kind]) };
    });
}
