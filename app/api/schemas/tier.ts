import { z } from "zod";
import { tierInput, tierSettings } from "~/modules/tiers/tier-input";
import { examples, named, uuid, withExample } from "./common";

const { name, multiplierPercent } = tierInput.shape;
const figure = "Money as a decimal string for SPENT, else a whole number";
const fields = {
  name,
  threshold: z
    .union([z.number().int().min(0).max(999_999_999), z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, "NOT_AN_AMOUNT")])
    .describe(`What a member has to reach in 12 months. ${figure}`)
    .transform(String),
  multiplierPercent: multiplierPercent.describe("What its members earn; 200 doubles. Rules say where it applies"),
};
const { basis, graceDays } = tierSettings.shape;
const settings = {
  basis: basis.describe("What counts; null: the shop has no tiers"),
  graceDays: graceDays.describe("How long a member keeps a tier that is no longer reached"),
};

export const tier = named(
  "Tier",
  z.object({
    id: uuid,
    name: z.string(),
    threshold: z.string().describe(figure),
    multiplierPercent: z.number().int(),
    members: z.number().int().describe("How many are in it; follows a change within minutes"),
  }),
  {
    id: "3f0e7a52-8a4b-4b8e-9d6c-1f2a3b4c5d6e",
    name: "Silver",
    threshold: "500.00",
    multiplierPercent: 150,
    members: 412,
  },
);
export type TierAnswer = z.infer<typeof tier>;

export const tierList = withExample(z.object({ ...settings, data: z.array(tier), nextCursor: z.null() }), {
  basis: "SPENT",
  graceDays: 30,
  data: [examples.get(tier) as TierAnswer],
  nextCursor: null,
});
export const newTierBody = named("NewTier", z.strictObject(fields), {
  name: "Silver",
  threshold: "500.00",
  multiplierPercent: 150,
});
export const tierChangeBody = named("TierChange", z.strictObject(fields).partial(), { multiplierPercent: 200 });
export const tierSettingsBody = named("TierSettings", z.strictObject(settings).partial(), { basis: "SPENT" });

/** A member's tier, within other objects. */
export const tierBrief = z.object({ id: uuid, name: z.string() });
