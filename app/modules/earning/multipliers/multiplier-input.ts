import { z } from "zod";

const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, "INVALID");

/** A campaign that multiplies points as its form holds it; times are wall-clock times of the shop. */
export const multiplierInput = z
  .object({
    name: z.string().trim().min(1).max(60),
    /** 200 doubles */
    percent: z.number().int().min(101).max(1_000),
    startsAt: localTime,
    endsAt: localTime,
  })
  .superRefine(({ startsAt, endsAt }, check) => {
    if (endsAt <= startsAt) check.addIssue({ code: "custom", path: ["endsAt"], message: "END_BEFORE_START" });
  });
export type MultiplierInput = z.infer<typeof multiplierInput>;
