import { z } from "zod";
import type { AwardTerms, Formula } from "./award-terms";
import { lineChoice, shopifyNumber } from "./line-choice";
import type { EarningEventKind } from "./earning-event";
import { guardSwitches } from "./guards";

/** Awards that one member may get by a rule; a day, month or year is one of the shop's calendar. */
export const ruleLimits = z.object({
  perDay: z.number().int().min(1).optional(),
  perMonth: z.number().int().min(1).optional(),
  perYear: z.number().int().min(1).optional(),
  lifetime: z.number().int().min(1).optional(),
});
export type RuleLimits = z.infer<typeof ruleLimits>;

/** All that are given must hold. */
export const ruleConditions = z.object({
  ...lineChoice.shape,
  /** of the counted amount, in minor units */
  minimumAmount: z.number().int().min(0).optional(),
  /** ISO weekdays in the shop's time zone, 1 is Monday */
  weekdays: z.array(z.number().int().min(1).max(7)).optional(),
  /** ISO 3166-1 alpha-2 */
  countries: z.array(z.string().length(2)).optional(),
  /** sources of orders as Shopify names them, e.g. "web", "pos" */
  channels: z.array(z.string().min(1)).optional(),
  /** numbers of Shopify's markets: the order goes to a country of one of them */
  markets: z.array(shopifyNumber).optional(),
  /** numbers of Shopify's customer segments: the member is in one of them */
  segments: z.array(shopifyNumber).optional(),
  /** the member's customer carries one of them, in whatever case */
  customerTags: z.array(z.string().min(1)).optional(),
  /** the member is in one of them */
  tiers: z.array(z.string().min(1)).optional(),
  /** does the tier's multiplier apply? For paid orders it does, for others it does not, when nothing is said */
  tierMultiplier: z.boolean().optional(),
  /** for referrals: what each guard does; WAIT where nothing is said */
  guards: guardSwitches.optional(),
  /** for referrals: friends from one network in 30 days that are still thought to be several people; 3 when not given */
  networkFriends: z.number().int().min(1).max(1_000).optional(),
  /** for referred friends: how many of the orders after the first earn; 3 when not given */
  followUpOrders: z.number().int().min(1).max(100).optional(),
});
export type RuleConditions = z.infer<typeof ruleConditions>;

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

/** Does the member's tier multiply what a rule for this event gives, where the rule says nothing of it? */
export const tierMultiplies = (event: EarningEventKind): boolean => event === "ORDER";
