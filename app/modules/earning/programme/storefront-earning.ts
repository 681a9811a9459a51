import { foldTag } from "~/lib/fold-tag";
import { toLiquidPrice } from "~/lib/money";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { Multiplier } from "~/modules/earning/core/earning-rule";
import { conditionEntries } from "~/modules/earning/conditions/all";
import { choiceOf, type LineChoice } from "~/modules/earning/core/line-choice";
import { inForce, type OrderRule } from "./order-rule";

/** What the theme needs to say what a product or cart earns. Amounts are as Liquid counts prices. */
export interface StorefrontEarning {
  pointsPerUnit: number;
  unitMinor: number;
  rounding: "FLOOR" | "NEAREST" | "CEIL";
  /** of the counted amount */
  minimum?: number;
  /** which products count; all, when absent */
  products?: LineChoice;
  /** how much of a price counts, in ten-thousandths; all, when absent */
  share?: number;
  /** nobody can say how much of a price counts, so nothing is computed */
  noEstimate?: true;
  beforeDiscounts?: boolean;
  /** a tier changes nothing about this rule's points */
  untiered?: true;
  /** that run or will run */
  campaigns?: { percent: number; startsAt: string; endsAt: string }[];
}

interface Facts {
  rule: OrderRule;
  conditions: RuleConditions;
  multipliers: readonly Multiplier[];
  /** do the shop's prices hold their tax? */
  taxesIncluded: boolean;
  /** what is left of a price without its tax, in ten-thousandths; null: not known */
  netShare: number | null;
  currency: string;
  now: Date;
}

/** Choices that a list of numbers in a page can bear; longer ones are not told, and nothing is promised. */
const CHOICE_LENGTH_MAX = 20_000;
/** The other conditions hold for some customers only. */
const knownToTheme = new Set<string>(conditionEntries.flatMap(([name, one]) => (one.knownToTheme ? [name] : [])));

/** The order rule as the storefront may promise it now to everybody; null when it is off or not for everybody. */
export function storefrontEarning(facts: Facts): StorefrontEarning | null {
  const { rule, conditions, multipliers, taxesIncluded, netShare, currency, now } = facts;
  const products = choiceOf(conditions);
  if (!inForce(rule, now) || !Object.keys(conditions).every((name) => knownToTheme.has(name))) return null;
  if (products && JSON.stringify(products).length > CHOICE_LENGTH_MAX) return null;
  const campaigns = multipliers
    .filter(({ endsAt }) => endsAt > now)
    .map(({ percent, startsAt, endsAt }) => ({
      percent,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }));
  const { pointsPerUnit, unit, rounding, basis } = rule;
  return {
    pointsPerUnit,
    unitMinor: toLiquidPrice(unit, currency),
    rounding,
    ...(conditions.minimumAmount !== undefined && { minimum: toLiquidPrice(conditions.minimumAmount, currency) }),
    ...(products && { products: withFoldedTags(products) }),
    // Prices without tax are counted as they are where tax counts too: it only adds to what is promised.
    ...(!basis.includeTax && taxesIncluded && (netShare === null ? { noEstimate: true } : { share: netShare })),
    ...(!basis.afterDiscounts && { beforeDiscounts: true }),
    ...(conditions.tierMultiplier === false && { untiered: true }),
    ...(campaigns.length > 0 && { campaigns }),
  };
}

const withFoldedTags = ({ onlyTags, withoutTags, ...choice }: LineChoice): LineChoice => ({
  ...choice,
  ...(onlyTags && { onlyTags: onlyTags.map(foldTag) }),
  ...(withoutTags && { withoutTags: withoutTags.map(foldTag) }),
});
