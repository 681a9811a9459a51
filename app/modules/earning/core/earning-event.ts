import type { Countable, Formula } from "./award-terms";
import type { FraudSignal } from "./guards";
import type { ChoosableProduct } from "./line-choice";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";

interface EventTraits {
  /**
   * which conditions fit: only orders have a country, a channel and an amount, only orders and products are in a
   * collection
   */
  about: "ORDER" | "PRODUCT" | "MEMBER";
  /** how a rule for it may count, the usual way first: money only for orders, steps only for days of silence */
  formulas: readonly Formula["kind"][];
  /** the theme blocks mention its rules: a change of such a rule republishes the storefront */
  shownToShoppers: boolean;
  /** something that a member is rather than does: it counts from joining on, whenever it began */
  lasting?: true;
  /** limits count the earliest first; when one changes, those after it are booked again */
  countedByDate?: true;
}

const earningEvents = {
  ORDER: { about: "ORDER", formulas: ["PER_UNIT", "FIXED"], shownToShoppers: true, countedByDate: true },
  FIRST_ORDER: { about: "ORDER", formulas: ["FIXED"], shownToShoppers: true },
  ACCOUNT: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true, lasting: true },
  REVIEW: { about: "PRODUCT", formulas: ["FIXED"], shownToShoppers: true },
  NEWSLETTER: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true, lasting: true },
  SOCIAL_SHARE: { about: "PRODUCT", formulas: ["FIXED"], shownToShoppers: true },
  REFERRAL: { about: "ORDER", formulas: ["FIXED"], shownToShoppers: true },
  REFERRED_FOLLOW_UP: { about: "ORDER", formulas: ["PER_UNIT", "FIXED"], shownToShoppers: false },
  COMEBACK: { about: "ORDER", formulas: ["STEPS"], shownToShoppers: false, countedByDate: true },
  BIRTHDAY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  ANNIVERSARY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: false },
  MISSION: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  SURVEY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  EVENT: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
} satisfies Record<string, EventTraits>;

type RuleEventKind = keyof typeof earningEvents;
/** Events that have rules; Flow and the API grant points without a rule. */
export const earningEventKinds = Object.keys(earningEvents) as [RuleEventKind, ...RuleEventKind[]];
export type EarningEventKind = RuleEventKind | "FLOW" | "API";

const byHand: EventTraits = { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: false };
const traitsOf = (event: EarningEventKind): EventTraits =>
  event === "FLOW" || event === "API" ? byHand : earningEvents[event];

export const formulasOf = (event: EarningEventKind): EventTraits["formulas"] => traitsOf(event).formulas;
export const isShownToShoppers = (event: EarningEventKind): boolean => traitsOf(event).shownToShoppers;
export const isLasting = (event: EarningEventKind): boolean => traitsOf(event).lasting === true;
export const isCountedByDate = (event: EarningEventKind): boolean => traitsOf(event).countedByDate === true;

const kindsAbout = (...about: EventTraits["about"][]): readonly EarningEventKind[] =>
  earningEventKinds.filter((event) => about.includes(traitsOf(event).about));

export const orderEventKinds = kindsAbout("ORDER");
/** An order is about products, too. */
export const productEventKinds = kindsAbout("ORDER", "PRODUCT");

/** Something that may earn points. */
export interface EarningEvent extends Countable {
  event: EarningEventKind;
  /** what earns, e.g. "order:450789469"; an earning event earns once by each rule */
  source: string;
  customerId: bigint | null;
  /** key of what is earned once when different events can earn it, such as a first order; defaults to the source */
  once?: string;
  /** when it happened; decides about rule periods and multipliers */
  occurredAt: Date;
  /** when the hold time begins */
  certainAt: Date;
  /** false: undone or incomplete; its points are taken back */
  stands: boolean;
  /** its customer is redacted and it cannot be checked again: available points stay */
  forgotten?: boolean;
  /** the customer is redacted: existing awards still follow their orders, but no new ones are made */
  ownerForgotten?: boolean;
  /** its customer did not take part then: existing awards still follow it, but no new ones are made */
  apart?: true;
  countryCode?: string | null;
  channel?: string | null;
  /** the product that it is about, when it is not an order */
  product?: ChoosableProduct;
  /** the member's attributes at that time; looked up at booking when absent */
  member?: MemberAttributes | undefined;
  /** fraud signals; each rule's guards decide what they mean */
  fraudSignals?: readonly FraudSignal[];
  /** its number in a sequence, such as a friend's follow-up orders; 1 is the first */
  place?: number;
}
