import { z } from "zod";
import { staffEvents } from "./redemption-state";

/** What staff ask for with a button beside a redemption. */
export const redemptionStep = z.object({ step: z.enum(staffEvents), redemptionId: z.uuid() });

/** What staff note of a perk in their list of tasks. */
export const deedStep = z.object({ step: z.enum(["FULFIL", "CANCEL"]), redemptionId: z.uuid() });
