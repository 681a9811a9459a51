import { z } from "zod";

export const SECRET_MAX = 200;

/** The form of a review source; browsers send nothing for what is empty. */
export const reviewSourceInput = z.object({
  enabled: z.boolean().default(false),
  secret: z.string().trim().max(SECRET_MAX).optional(),
});
export type ReviewSourceInput = z.infer<typeof reviewSourceInput>;
