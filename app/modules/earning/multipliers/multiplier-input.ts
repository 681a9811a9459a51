import { z } from "zod";
import { localTimeInput } from "~/lib/date-input";
import { timesField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";

interface Period {
  startsAt: string;
  endsAt: string;
}

/** Both are wall-clock times in the same time zone, so they compare as text. */
function endsLater({ startsAt, endsAt }: Period, check: z.core.$RefinementCtx<Period>): void {
  if (endsAt <= startsAt) check.addIssue({ code: "custom", path: ["endsAt"], message: "END_BEFORE_START" });
}

/** A campaign that multiplies points as its form holds it; times are wall-clock times of the shop. */
export const multiplierInput = z
  .object({
    name: textInput({ min: 1, max: 60 }),
    /** 200 doubles */
    percent: z.number().int().min(101).max(1_000),
    startsAt: localTimeInput,
    endsAt: localTimeInput,
  })
  .superRefine(endsLater);
export type MultiplierInput = z.infer<typeof multiplierInput>;

/** The form as it is filled in. */
export const multiplierForm = (reader: Reader) =>
  z.object({ ...multiplierInput.shape, percent: timesField(reader, { min: 101, max: 1_000 }) }).superRefine(endsLater);

/** The actions of the campaigns' page. */
export const multipliersIntent = z.object({ intent: z.enum(["save", "delete"]), id: z.guid() });
