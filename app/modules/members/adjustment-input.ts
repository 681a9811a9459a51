import { z } from "zod";
import { textInput } from "~/lib/text-input";

/** The form in which staff adjust a member's points. */
export const adjustmentInput = z.object({
  key: z.uuid(),
  direction: z.enum(["ADD", "DEDUCT"]),
  points: z.number().int().min(1).max(1_000_000),
  reason: textInput({ min: 1, max: 200 }),
});
export type AdjustmentInput = z.infer<typeof adjustmentInput>;

export function signedPoints({ direction, points }: Pick<AdjustmentInput, "direction" | "points">): number {
  return direction === "ADD" ? points : -points;
}
