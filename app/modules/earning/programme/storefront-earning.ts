import { foldTag } from "~/lib/fold-tag";
import { toLiquidPrice } from "~/lib/money";
import type { RuleConditions } from "~/modules/earning/conditions/rule-conditions";
import type { Multiplier } from "~/modules/earning/core/earning-rule";
import { conditionEntries } from "~/modules/earning/conditions/all";
import { choiceOf, type LineChoice } from "~/modules/earning/core/line-choice";
import { inForce, type OrderRule } from "./order-rule";

/** What the theme needs to show what a product or cart earns. Amounts are in Liquid's price units. */
export interface StorefrontEarning {
  pointsPerUnit: number;
  unitMinor: number;
  rounding: "FLOOR" | "NEAREST" | "CEIL";
  /** minimum of the amount that counts */
  minimum?: number;
  /** which products count; all when absent */
  products?: LineChoice;
  /** share of a price that counts, in ten-thousandths; all when absent */
  share?: number;
  /** the share of a price that counts is unknown, so the theme computes nothing */
  noEstimate?: true;
  beforeDiscounts?: boolean;
  /** the member's tier does not multiply this rule's points */
  untiered?: true;
  /** running and coming campaigns */
  campaigns?: { percent: number; startsAt: string; endsAt: string }[];
}

interface EarningInputs {
  rule: OrderRule;
  conditions: RuleConditions;
  multipliers: readonly Multiplier[];
  /** do the shop's prices include tax? */
  taxesIncluded: boolean;
  /** what is left of a price without its tax, in ten-thousandths; null: unknown */
  netShare: number | null;
  currency: string;
  now: Date;
}

/** Longer lists of products are too big for a page; the theme then promises nothing. */
const CHOICE_LENGTH_MAX = 20_000;
/** The other conditions hold for some customers only. */
const knownToTheme = new Set<string>(conditionEntries.flatMap(([name, one]) => (one.knownToTheme ? [name] : [])));

/** The order rule as the storefront may promise it to everybody now; null when it is off or not for everybody. */
export function storefrontEarning(inputs: EarningInputs): StorefrontEarning | null {
  const { rule, conditions, multipliers, taxesIncluded, netShare, currency, now } = inputs;
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
    // When tax counts, prices without tax are used as they are: tax only adds points to the promise.
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
