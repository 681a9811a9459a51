import type { Countable, Formula } from "./award-terms";
import type { FraudSignal } from "./guards";
import type { ChoosableProduct } from "./line-choice";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";

interface EventTraits {
  /** conditions fit by it: only orders have a country, a channel and an amount, only orders and products are of a collection */
  about: "ORDER" | "PRODUCT" | "MEMBER";
  /** how a rule for it may count, the usual way first: money only where an order is, steps only by days of silence */
  formulas: readonly Formula["kind"][];
  /** the theme blocks speak of its rules: a change of such a rule goes to the storefront */
  shownToShoppers: boolean;
}

const earningEvents = {
  ORDER: { about: "ORDER", formulas: ["PER_UNIT", "FIXED"], shownToShoppers: true },
  FIRST_ORDER: { about: "ORDER", formulas: ["FIXED"], shownToShoppers: false },
  ACCOUNT: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: false },
  REVIEW: { about: "PRODUCT", formulas: ["FIXED"], shownToShoppers: true },
  NEWSLETTER: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  SOCIAL_SHARE: { about: "PRODUCT", formulas: ["FIXED"], shownToShoppers: true },
  REFERRAL: { about: "ORDER", formulas: ["FIXED"], shownToShoppers: true },
  REFERRED_FOLLOW_UP: { about: "ORDER", formulas: ["PER_UNIT", "FIXED"], shownToShoppers: false },
  COMEBACK: { about: "ORDER", formulas: ["STEPS"], shownToShoppers: false },
  BIRTHDAY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  ANNIVERSARY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: false },
  MISSION: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  SURVEY: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
  EVENT: { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: true },
} satisfies Record<string, EventTraits>;

type RuleEventKind = keyof typeof earningEvents;
/** Events for which there are rules; Flow and the API grant points by hand. */
export const earningEventKinds = Object.keys(earningEvents) as [RuleEventKind, ...RuleEventKind[]];
export type EarningEventKind = RuleEventKind | "FLOW" | "API";

const byHand: EventTraits = { about: "MEMBER", formulas: ["FIXED"], shownToShoppers: false };
const traitsOf = (event: EarningEventKind): EventTraits =>
  event === "FLOW" || event === "API" ? byHand : earningEvents[event];

export const formulasOf = (event: EarningEventKind): EventTraits["formulas"] => traitsOf(event).formulas;
export const isShownToShoppers = (event: EarningEventKind): boolean => traitsOf(event).shownToShoppers;

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
  /** what is earned once where several earning events may be it, one after the other; nothing said: the source */
  once?: string;
  /** when it happened: rule periods and multipliers go by it */
  occurredAt: Date;
  /** when the hold time begins */
  certainAt: Date;
  /** false: it was undone, or is not complete, and what it earned falls */
  stands: boolean;
  /** whoever it was about is redacted: it cannot be looked at again, so what has become available stays */
  forgotten?: boolean;
  /** the customer is redacted: what they earned goes on following what it was for, and nobody earns anew */
  ownerForgotten?: boolean;
  countryCode?: string | null;
  channel?: string | null;
  /** what it is about, where that is one product and no order */
  product?: ChoosableProduct;
  /** what the member was; where nothing is said it is looked up when it is booked */
  member?: MemberAttributes | undefined;
  /** what speaks against it; each rule's guards say what that means */
  fraudSignals?: readonly FraudSignal[];
  /** of a row of earning events, which one this is; 1 is the first */
  place?: number;
}
