import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { textInput } from "~/lib/text-input";

/** A campaign that multiplies points as its form holds it; times are wall-clock times of the shop. */
export const multiplierInput = z
  .object({
    name: textInput({ min: 1, max: 60 }),
    /** 200 doubles */
    percent: z.number().int().min(101).max(1_000),
    startsAt: localTimeInput,
    endsAt: localTimeInput,
  })
  .superRefine(({ startsAt, endsAt }, check) => {
    if (endsAt <= startsAt) check.addIssue({ code: "custom", path: ["endsAt"], message: "END_BEFORE_START" });
  });
export type MultiplierInput = z.infer<typeof multiplierInput>;
