import { z } from "zod";
import { wholeField, type Reader } from "~/lib/number-fields";
import { thresholdField, tierInput, tierSettings } from "./tier-input";
import { tierBases } from "./tier-bases";

const id = z.guid();

/** The actions of the tiers page. */
export const tiersIntent = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), id }),
  z.object({ intent: z.literal("delete"), id }),
  z.object({ intent: z.literal("settings") }),
]);

/** The form of the tier settings. */
export const tierSettingsForm = (reader: Reader) =>
  tierSettings.extend({
    basis: z.enum(["NONE", ...tierBases]).transform((basis) => (basis === "NONE" ? null : basis)),
    graceDays: wholeField(reader, { min: 0, max: 365 }),
  });

/** The query for a preview: of a tier that is saved, left out while it is not fully filled in, or deleted. */
export const tierPreviewQuery = (reader: Reader) =>
  z
    .object({ basis: z.enum(tierBases) })
    .loose()
    .transform(({ basis, ...rest }) => {
      const without = z.object({ without: id }).safeParse(rest);
      if (without.success) return { basis, without: without.data.without };
      const shape = { id, name: tierInput.shape.name, threshold: thresholdField(reader, basis) };
      const tier = z.object(shape).safeParse(rest);
      return tier.success ? { basis, tier: tier.data } : { basis };
    });
