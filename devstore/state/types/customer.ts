import type { Millis } from "./values";

export interface Address {
  id: number;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  zip: string | null;
  city: string | null;
  province: string | null;
  /** ISO 3166-1 alpha-2 */
  countryCode: string;
  phone: string | null;
}

/** states that staff can set */
export const CONSENT_STATES = ["SUBSCRIBED", "PENDING", "UNSUBSCRIBED", "NOT_SUBSCRIBED"] as const;
export type ConsentState = (typeof CONSENT_STATES)[number] | "REDACTED" | "INVALID";

export const OPT_IN_LEVELS = ["SINGLE_OPT_IN", "CONFIRMED_OPT_IN", "UNKNOWN"] as const;
export type OptInLevel = (typeof OPT_IN_LEVELS)[number];

export interface EmailConsent {
  state: ConsentState;
  optInLevel: OptInLevel | null;
  updatedAt: Millis | null;
}

export interface Customer {
  id: number;
  email: string | null;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  /** e.g. "de", "en", "fr", "nl" */
  locale: string;
  note: string | null;
  tags: string[];
  state: "DISABLED" | "INVITED" | "ENABLED" | "DECLINED";
  verifiedEmail: boolean;
  taxExempt: boolean;
  consent: EmailConsent;
  /** the first one is the default address */
  addresses: Address[];
  createdAt: Millis;
  updatedAt: Millis;
}

export type AddressInput = Partial<Omit<Address, "id">>;

export interface CustomerInput {
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  locale?: string;
  note?: string | null;
  tags?: string[];
  addresses?: AddressInput[];
  consent?: { state: ConsentState; optInLevel?: OptInLevel | null };
  /** of a legacy account: ENABLED once the customer has a password; with other accounts it says nothing */
  state?: Customer["state"];
  createdAt?: Millis;
}
