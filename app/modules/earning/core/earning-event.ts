import type { Countable } from "./award-terms";
import type { FraudSignal } from "./guards";
import type { ChoosableProduct } from "./line-choice";
import type { MemberAttributes } from "~/modules/orders/order-snapshot";

export const earningEventKinds = [
  "ORDER",
  "FIRST_ORDER",
  "ACCOUNT",
  "REVIEW",
  "NEWSLETTER",
  "SOCIAL_SHARE",
  "REFERRAL",
  "REFERRED_FOLLOW_UP",
  "COMEBACK",
  "BIRTHDAY",
  "ANNIVERSARY",
  "MISSION",
  "SURVEY",
  "EVENT",
] as const;
export type EarningEventKind = (typeof earningEventKinds)[number] | "FLOW" | "API";

/** Events behind which an order stands: it goes to a country, comes through a channel and has an amount. */
export const orderEventKinds: readonly EarningEventKind[] = [
  "ORDER",
  "FIRST_ORDER",
  "COMEBACK",
  "REFERRAL",
  "REFERRED_FOLLOW_UP",
];

/** Events that are about products. */
export const productEventKinds: readonly EarningEventKind[] = [...orderEventKinds, "REVIEW", "SOCIAL_SHARE"];

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
