import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";
import { textInput } from "~/lib/text-input";

/** The form in which staff adjust a member's points. */
export const adjustmentForm = (reader: Reader) =>
  z.object({
    key: z.uuid(),
    direction: z.enum(["ADD", "DEDUCT"]),
    points: wholeField(reader, { min: 1, max: 1_000_000 }),
    reason: textInput({ min: 1, max: 200 }),
  });
export type AdjustmentInput = z.output<ReturnType<typeof adjustmentForm>>;

export function signedPoints({ direction, points }: Pick<AdjustmentInput, "direction" | "points">): number {
  return direction === "ADD" ? points : -points;
}
