import { z } from "zod";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { AwardTerms, Formula } from "./award-terms";
import type { EarningEventKind } from "./earning-event";

/** Awards that one member may get by a rule; a day, month or year is one of the shop's calendar. */
export const ruleLimits = z.object({
  perDay: z.number().int().min(1).optional(),
  perMonth: z.number().int().min(1).optional(),
  perYear: z.number().int().min(1).optional(),
  lifetime: z.number().int().min(1).optional(),
});
export type RuleLimits = z.infer<typeof ruleLimits>;

/** A rule as it is today. */
export interface RuleDefinition {
  ruleId: string;
  event: EarningEventKind;
  name: string;
  enabled: boolean;
  /** what happened before does not earn; null: nothing is too old */
  enabledAt: Date | null;
  /** when the rule became as it is */
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

/** The programme's settings, as far as awards depend on them. */
export interface ProgrammeTerms {
  rounding: AwardTerms["rounding"];
  basis: AwardTerms["basis"];
  combination: "ADD_UP" | "BEST_ONLY";
  takeBackPolicy: "STOP_AT_ZERO" | "NEGATIVE";
  /** IANA name */
  timezone: string;
}

export interface Multiplier {
  name: string;
  percent: number;
  startsAt: Date;
  endsAt: Date;
}

/** All that decisions of a shop go by. */
export interface RuleBook {
  rules: readonly RuleDefinition[];
  programme: ProgrammeTerms;
  multipliers: readonly Multiplier[];
  /** countries of the markets that rules name, by the market's number */
  markets?: ReadonlyMap<string, readonly string[]>;
}
