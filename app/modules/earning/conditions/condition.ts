import type { AwardTerms } from "~/modules/earning/core/award-terms";
import type { EarningEvent, EarningEventKind } from "~/modules/earning/core/earning-event";
import type { ConditionField } from "./condition-fields";

/** What a condition is checked against. */
export interface ConditionContext {
  earningEvent: EarningEvent;
  /** terms of the award that the rule would make */
  terms: AwardTerms;
  /** the shop's time zone, an IANA name */
  timezone: string;
  /** countries of the markets that rules name, by the market's number */
  markets: ReadonlyMap<string, readonly string[]>;
}

/** What has to be known of products and members before rules can be evaluated. */
export interface RuleNeeds {
  /** collections and tags of products */
  groups: boolean;
  /** numbers of the collections that rules name */
  collections: readonly string[];
  /** tags of customers that rules name, as `foldTag` gives them */
  customerTags: readonly string[];
  /** numbers of the segments that rules name */
  segments: readonly string[];
  /** does a rule need the member's tier, tags or segments? */
  member: boolean;
  /** numbers of the markets that rules name */
  markets: readonly string[];
}

export interface ConditionCheck<Stored, Reason extends string> {
  /** what it depends on: only the time, the subject of the earning event, or the member */
  looksAt: "TIME" | "EVENT" | "MEMBER";
  /** why the rule gives nothing when the condition does not hold; the text is `explain.<reason>` in the locale files */
  reason: Reason;
  holds(value: Stored, context: ConditionContext): boolean;
  /** checked after the points are counted, which the explanation then shows; the others are checked before */
  afterCounting?: true;
}

/** A part of a rule's form. */
export type FormSectionName = "general" | "only" | "without" | "members" | "guards";

/**
 * One condition of rules. Its texts in the locale files: `rules.form.<name>` labels its field (`…Help` explains it),
 * `rules.condition.<name>` describes it in the list of rules.
 */
export interface Condition<Stored, Given, Shown, Reason extends string> {
  /** how it is stored, sent through the API and filled in */
  field: ConditionField<Stored, Given, Shown>;
  /** events for which it can ever hold; only their rules offer it in the form */
  events: "ALL" | readonly EarningEventKind[];
  section: FormSectionName;
  /** its check; a condition without one is a setting that changes what the rule gives and is read in `rule-terms` */
  check?: ConditionCheck<Stored, Reason>;
  /** rule data that the check needs */
  needs?(value: Stored): Partial<RuleNeeds>;
  /**
   * true when the theme can check it itself, or it never reduces points; rules with other conditions promise nothing on
   * the storefront
   */
  knownToTheme?: true;
  /** for the API's documentation */
  description?: string;
}

/** Checks a condition's definition and keeps its exact types. */
export const defineCondition = <Stored, Given, Shown, const Reason extends string = never>(
  condition: Condition<Stored, Given, Shown, Reason>,
): Condition<Stored, Given, Shown, Reason> => condition;
