import { channels } from "./channels";
import type { Condition } from "./condition";
import { countries } from "./countries";
import { customerTags } from "./customer-tags";
import { followUpOrders } from "./follow-up-orders";
import { markets } from "./markets";
import { minimumAmount } from "./minimum-amount";
import * as products from "./products";
import { guards, networkFriends } from "./referral-guards";
import { segments } from "./segments";
import { tierMultiplier } from "./tier-multiplier";
import { tiers } from "./tiers";
import { weekdays } from "./weekdays";

/**
 * All conditions by the names under which rules store them, in the order in which they are checked, drawn and listed.
 * The stored form, the API, the form, the check, the rule data and the list of rules are derived from it.
 */
export const conditions = {
  weekdays,
  minimumAmount,
  countries,
  markets,
  channels,
  segments,
  customerTags,
  tiers,
  onlyProducts: products.onlyProducts,
  onlyCollections: products.onlyCollections,
  onlyTags: products.onlyTags,
  withoutProducts: products.withoutProducts,
  withoutCollections: products.withoutCollections,
  withoutTags: products.withoutTags,
  tierMultiplier,
  guards,
  networkFriends,
  followUpOrders,
};

export type Conditions = typeof conditions;
export type ConditionName = keyof Conditions;

type ReasonOf<One> = One extends Condition<infer _Stored, infer _Given, infer _Shown, infer Reason> ? Reason : never;
/** Why a rule gives nothing when one of its conditions does not hold. */
export type ConditionReason = ReasonOf<Conditions[ConditionName]>;

export type AnyCondition = Condition<unknown, unknown, unknown, ConditionReason>;

/** For code that treats all conditions alike. */
export const conditionEntries = Object.entries(conditions) as [ConditionName, AnyCondition][];
