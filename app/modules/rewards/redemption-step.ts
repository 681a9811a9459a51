import { z } from "zod";
import { staffEvents } from "./redemption-state";

/** What staff ask for with a button beside a redemption. */
export const redemptionStep = z.object({ step: z.enum(staffEvents), redemptionId: z.uuid() });
