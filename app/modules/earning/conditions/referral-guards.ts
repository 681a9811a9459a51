import { z } from "zod";
import { given } from "~/lib/given";
import { guardCodes, type GuardCode } from "~/modules/earning/guards/all";
import { guardSwitches, type GuardSwitches } from "~/modules/earning/core/guards";
import { defineCondition } from "./condition";
import { wholeNumber, type ConditionField } from "./condition-fields";

const modeInForm = z.enum(["WAIT", "REFUSE", "OFF"]).optional();

const field: ConditionField<GuardSwitches, GuardSwitches, Record<GuardCode, string>> = {
  control: { kind: "guards" },
  stored: guardSwitches,
  input: guardSwitches,
  form: () =>
    z
      .object(Object.fromEntries(guardCodes.map((code) => [code, modeInForm])))
      .optional()
      .transform((switches) => switches && given(switches)),
  show: (value) =>
    Object.fromEntries(guardCodes.map((code) => [code, value?.[code] ?? "WAIT"])) as Record<GuardCode, string>,
};

/** What each guard does; WAIT when a rule sets nothing. */
export const guards = defineCondition({ field, events: ["REFERRAL"], section: "guards" });

export const DEFAULT_NETWORK_FRIENDS = 3;

/** How many friends from one network within 30 days still count as different people. */
export const networkFriends = defineCondition({
  field: wholeNumber({ min: 1, max: 1_000 }),
  events: ["REFERRAL"],
  section: "guards",
});
