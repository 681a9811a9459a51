import { z } from "zod";
import { textInput } from "~/lib/text-input";
import { SECRET_MAX } from "./source-kinds";

/** The form of a review source; browsers send nothing for what is empty. */
export const reviewSourceInput = z.object({
  enabled: z.boolean().default(false),
  secret: textInput({ max: SECRET_MAX }).optional(),
});
export type ReviewSourceInput = z.infer<typeof reviewSourceInput>;
