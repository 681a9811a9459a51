import type { EarningEventKind } from "~/modules/earning/core/earning-event";
import type { RuleLimits } from "~/modules/earning/core/limits";
import type { Step } from "~/modules/earning/core/award-terms";
import { defaultUnit } from "./default-unit";

/** A rule that every new shop gets; properties not given here have the column's default. */
export interface DefaultRule {
  event: EarningEventKind;
  enabled: boolean;
  points?: number;
  photoPoints?: number;
  pointsPerUnit?: number;
  unitMinor?: bigint;
  steps?: Step[];
  limits?: RuleLimits;
  /** null: the programme's hold time */
  holdDays: number | null;
  approval: "AUTOMATIC" | "STAFF";
}

const at = (event: EarningEventKind, points: number, rest: Partial<DefaultRule> = {}): DefaultRule => ({
  event,
  points,
  enabled: false,
  holdDays: 0,
  approval: "AUTOMATIC",
  ...rest,
});

/** What depends on money waits for the hold time. */
const held = { holdDays: null };
const byStaff = { approval: "STAFF" } as const;

/** One rule for each event: the rule for paid orders is on, the others can be switched on. */
export function defaultRules(currency: string): DefaultRule[] {
  return [
    {
      event: "ORDER",
      enabled: true,
      pointsPerUnit: 1,
      unitMinor: defaultUnit(currency),
      holdDays: null,
      approval: "AUTOMATIC",
    },
    at("FIRST_ORDER", 100, held),
    at("ACCOUNT", 50, { limits: { lifetime: 1 } }),
    at("REVIEW", 50, byStaff),
    at("NEWSLETTER", 50, { limits: { lifetime: 1 } }),
    at("SOCIAL_SHARE", 5, { limits: { perDay: 3 } }),
    at("REFERRAL", 500, held),
    at("REFERRED_FOLLOW_UP", 100, held),
    {
      event: "COMEBACK",
      enabled: false,
      holdDays: null,
      approval: "AUTOMATIC",
      steps: [
        { afterDays: 90, points: 100 },
        { afterDays: 180, points: 250 },
        { afterDays: 365, points: 500 },
      ],
    },
    at("BIRTHDAY", 100, { limits: { perYear: 1 } }),
    at("ANNIVERSARY", 100, { limits: { perYear: 1 } }),
    at("MISSION", 50, byStaff),
    at("SURVEY", 50, byStaff),
    at("EVENT", 50, byStaff),
  ];
}
