import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";
import { tierBases, thresholdField, tierInput, tierSettings } from "./tier-input";

const id = z.guid();

/** What the buttons of the tiers page ask for. */
export const tiersIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), id }),
  z.object({ intent: z.literal("delete"), id }),
  z.object({ intent: z.literal("settings") }),
]);

/** The settings as their form holds them. */
export const tierSettingsForm = (reader: Reader) =>
  tierSettings.extend({
    basis: z.enum(["NONE", ...tierBases]).transform((basis) => (basis === "NONE" ? null : basis)),
    graceDays: wholeField(reader, { min: 0, max: 365 }),
  });

/** The query that asks for a preview; a tier that is not filled in yet leaves the others. */
export const tierPreviewQuery = (reader: Reader) =>
  z
    .object({ basis: z.enum(tierBases) })
    .loose()
    .transform(({ basis, ...rest }) => {
      const shape = { id, name: tierInput.shape.name, threshold: thresholdField(reader, basis) };
      const tier = z.object(shape).safeParse(rest);
      return tier.success ? { basis, tier: tier.data } : { basis };
    });
