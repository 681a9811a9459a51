import { z } from "zod";
import { weekday } from "~/modules/earning/core/calendar";
import { defineCondition } from "./condition";
import type { ConditionField } from "./condition-fields";

const days = z.array(z.number().int().min(1).max(7));
const typedDay = z
  .string()
  .regex(/^[1-7]$/)
  .transform(Number);

const field: ConditionField<number[], number[], string | string[]> = {
  control: { kind: "weekdays" },
  stored: days,
  input: days,
  // All seven days are no condition.
  form: () =>
    z
      .array(typedDay)
      .optional()
      .transform((chosen) => (chosen?.length && new Set(chosen).size < 7 ? chosen : undefined)),
  // A form sends a single checked box as a string, not as a list of one.
  show: (value = []) => (value.length === 1 ? value.join() : value.map(String)),
};

/** ISO weekdays in the shop's time zone, 1 is Monday. */
export const weekdays = defineCondition({
  field,
  events: "ALL",
  section: "general",
  check: {
    looksAt: "TIME",
    reason: "WEEKDAY",
    holds: (chosen, { earningEvent, timezone }) => chosen.includes(weekday(earningEvent.occurredAt, timezone)),
  },
});
