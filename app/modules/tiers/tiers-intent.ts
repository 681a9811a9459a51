import { z } from "zod";
import { tierBases, tierInput, tierSettings } from "./tier-input";

const id = z.guid();

/** What the buttons of the tiers page ask for. */
export const tiersIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), id }),
  z.object({ intent: z.literal("delete"), id }),
  z.object({ intent: z.literal("settings") }),
]);

/** The settings as their form holds them. */
export const tierSettingsForm = tierSettings.extend({
  basis: z.enum(["NONE", ...tierBases]).transform((basis) => (basis === "NONE" ? null : basis)),
});

/** The query that asks for a preview; a tier that is not filled in yet leaves the others. */
export const tierPreviewQuery = z.union([
  z
    .object({
      basis: z.enum(tierBases),
      id,
      name: tierInput.shape.name,
      threshold: tierInput.shape.threshold,
    })
    .transform(({ basis, ...tier }) => ({ basis, tier })),
  z.object({ basis: z.enum(tierBases) }),
]);
