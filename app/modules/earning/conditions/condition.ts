import type { AwardTerms } from "~/modules/earning/core/award-terms";
import type { EarningEvent, EarningEventKind } from "~/modules/earning/core/earning-event";
import type { ConditionField } from "./condition-fields";

/** What a condition is checked against. */
export interface ConditionContext {
  earningEvent: EarningEvent;
  /** of the award that the rule would make */
  terms: AwardTerms;
  /** the shop's, an IANA name */
  timezone: string;
  /** countries of the markets that rules name, by the market's number */
  markets: ReadonlyMap<string, readonly string[]>;
}

/** What has to be known of products and members before rules can be asked. */
export interface RuleNeeds {
  /** collections and tags of products */
  groups: boolean;
  /** tags of customers that rules name, as `foldTag` gives them */
  customerTags: readonly string[];
  /** numbers of the segments that rules name */
  segments: readonly string[];
  /** do rules look at what the member is? */
  member: boolean;
  /** numbers of the markets that rules name */
  markets: readonly string[];
}

export interface ConditionCheck<Stored, Reason extends string> {
  /** what it depends on: time alone, what the earning event is about, or what the member is */
  looksAt: "TIME" | "EVENT" | "MEMBER";
  /** why the rule gives nothing where the condition does not hold; its words are `explain.<reason>` */
  reason: Reason;
  holds(value: Stored, context: ConditionContext): boolean;
  /** checked once the points are counted, which the explanation then shows; the others are checked before */
  afterCounting?: true;
}

/** A part of a rule's form. */
export type FormSectionName = "general" | "only" | "without" | "members" | "guards";

/**
 * One condition of rules. Its words in the locale files: `rules.form.<name>` labels its field (`…Help` explains it),
 * `rules.condition.<name>` tells it in the list of rules.
 */
export interface Condition<Stored, Given, Shown, Reason extends string> {
  /** how it is stored, sent through the API and filled in */
  field: ConditionField<Stored, Given, Shown>;
  /** events for which it can ever hold; the form of a rule offers it for these */
  events: "ALL" | readonly EarningEventKind[];
  section: FormSectionName;
  /** without one it is a setting that changes what the rule gives and is read in `rule-terms` */
  check?: ConditionCheck<Stored, Reason>;
  /** what has to be known before it can be checked */
  needs?(value: Stored): Partial<RuleNeeds>;
  /** what the theme can look at itself, or what takes nothing away; without, the storefront promises nothing of such rules */
  knownToTheme?: true;
  /** for the API's documentation */
  description?: string;
}

/** Keeps the types of a condition while checking that it is whole. */
export const defineCondition = <Stored, Given, Shown, const Reason extends string = never>(
  condition: Condition<Stored, Given, Shown, Reason>,
): Condition<Stored, Given, Shown, Reason> => condition;
