import { z } from "zod";
import { expiryModes } from "./expiry-date";
import { activityKinds, maxGraceDays, maxMonths } from "./policy";

/** When points expire, as the API takes it; only given settings change. */
export const expiryChange = z.strictObject({
  mode: z.enum(expiryModes).optional(),
  months: z.number().int().min(1).max(maxMonths).nullable().optional(),
  graceDays: z.number().int().min(0).max(maxGraceDays).optional(),
  activities: z.array(z.enum(activityKinds)).min(1).optional(),
  paused: z.boolean().optional(),
});
