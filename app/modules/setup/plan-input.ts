import { z } from "zod";
import { earningEventKinds } from "~/modules/earning/core/earning-event";
import { rewardItems } from "./reward-presets";
import { SHARE_MAX, SHARE_MIN, shopKinds } from "./shop-kinds";

/** The form that keeps a programme as a draft; its id is chosen by the page, so that sending it twice changes nothing. */
export const planInput = z.object({
  id: z.guid(),
  kind: z.enum(shopKinds),
  share: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(SHARE_MIN).max(SHARE_MAX)),
  items: z.array(z.enum([...earningEventKinds, "HOLD", ...rewardItems])),
});

/** `seen` is the version of the rules that staff saw. */
export const launchInput = z.object({ id: z.guid(), seen: z.string().max(60) });
export type LaunchInput = z.infer<typeof launchInput>;
