import { z } from "zod";
import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import type { ConditionField } from "./condition-fields";

/** Default for each event: does the member's tier multiply the points? */
export const tierMultiplies = (event: EarningEventKind): boolean => event === "ORDER";

const field: ConditionField<boolean> = {
  control: { kind: "check" },
  stored: z.boolean(),
  input: z.boolean(),
  // A value equal to the default is not stored.
  form: ({ event }) =>
    z
      .boolean()
      .default(false)
      .transform((chosen) => (chosen === tierMultiplies(event) ? undefined : chosen)),
  show: (value, { event }) => ((value ?? tierMultiplies(event)) ? "on" : ""),
};

/** Does the tier's multiplier apply? */
export const tierMultiplier = defineCondition({
  field,
  events: "ALL",
  section: "members",
  knownToTheme: true,
  description: "Does the member's tier multiply the points? When not given it does for paid orders alone",
});
