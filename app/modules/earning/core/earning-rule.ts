import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { MembershipTerms } from "~/modules/members/membership/takes-part";
import type { AwardTerms, Formula } from "./award-terms";
import type { EarningEventKind } from "./earning-event";
import type { RuleLimits } from "./limits";

/** A rule as it is today. */
export interface RuleDefinition {
  ruleId: string;
  event: EarningEventKind;
  name: string;
  enabled: boolean;
  /** what happened before this does not earn; null: no limit */
  enabledAt: Date | null;
  /** when the rule was last changed */
  changedAt: Date;
  validFrom: Date | null;
  validTo: Date | null;
  priority: number;
  formula: Formula;
  holdDays: number;
  approval: AwardTerms["approval"];
  limits: RuleLimits;
  conditions: RuleConditions;
}

/** The programme's settings that awards depend on. */
export interface ProgrammeTerms {
  rounding: AwardTerms["rounding"];
  basis: AwardTerms["basis"];
  combination: "ADD_UP" | "BEST_ONLY";
  takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE";
  /** IANA name */
  timezone: string;
  /** who takes part; absent: everybody */
  membership?: MembershipTerms;
}

export interface Multiplier {
  name: string;
  percent: number;
  startsAt: Date;
  endsAt: Date;
}

/** All rules and settings of a shop that decisions need. */
export interface RuleBook {
  rules: readonly RuleDefinition[];
  programme: ProgrammeTerms;
  multipliers: readonly Multiplier[];
  /** countries of the markets in rules, by the market's number */
  markets?: ReadonlyMap<string, readonly string[]>;
}
