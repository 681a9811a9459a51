import { z } from "zod";
import { textInput } from "~/lib/text-input";

export const SECRET_MAX = 200;

/** The form of a review source; browsers send nothing for what is empty. */
export const reviewSourceInput = z.object({
  enabled: z.boolean().default(false),
  secret: textInput({ max: SECRET_MAX }).optional(),
});
export type ReviewSourceInput = z.infer<typeof reviewSourceInput>;
