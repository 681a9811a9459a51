import { z } from "zod";

/** The switch of a rule on the rules page. */
export const rulesIntent = z.object({
  intent: z.literal("toggle"),
  id: z.guid(),
  enabled: z.string().transform((text) => text === "on"),
});
