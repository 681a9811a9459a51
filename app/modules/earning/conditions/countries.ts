import { z } from "zod";
import { isCountryCode } from "~/lib/country-codes";
import { orderEventKinds } from "~/modules/earning/core/earning-event";
import { defineCondition } from "./condition";
import { listInForm, showList, type ConditionField } from "./condition-fields";

const field: ConditionField<string[]> = {
  control: { kind: "choices", from: "countries" },
  stored: z.array(z.string().length(2)),
  input: z.array(
    z
      .string()
      .refine(isCountryCode, "NOT_COUNTRIES")
      .transform((code) => code.toUpperCase()),
  ),
  form: () => listInForm(isCountryCode, "NOT_COUNTRIES").transform((codes) => codes?.map((code) => code.toUpperCase())),
  show: showList,
};

/** ISO 3166-1 alpha-2: the order is shipped to one of these countries. */
export const countries = defineCondition({
  field,
  events: orderEventKinds,
  section: "general",
  check: {
    looksAt: "EVENT",
    reason: "COUNTRY",
    holds: (codes, { earningEvent }) => codes.includes(earningEvent.countryCode ?? ""),
  },
});
