import { z } from "zod";

const id = z.guid();

/** The actions of the rules page. */
export const rulesIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("toggle"), id, enabled: z.string().transform((text) => text === "on") }),
  z.object({ intent: z.literal("combination"), combination: z.enum(["ADD_UP", "BEST_ONLY"]) }),
  z.object({ intent: z.literal("saveMultiplier"), id }),
  z.object({ intent: z.literal("deleteMultiplier"), id }),
]);
