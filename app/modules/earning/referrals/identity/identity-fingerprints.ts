import type { IdentityFingerprints } from "~/modules/orders/fingerprints";
import { formerAddress, normaliseAddress, normaliseEmail, normalisePhone, type PostalAddress } from "./normalise";

/** Turns a text into its keyed hash; the key never leaves the server. */
export type Fingerprinter = (text: string) => string;

export interface IdentitySignals {
  emails: readonly (string | null | undefined)[];
  phones: readonly (string | null | undefined)[];
  addresses: readonly PostalAddress[];
  /** country of the order or account, for national telephone numbers */
  countryCode?: string | null | undefined;
}

const present = (texts: readonly (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];

/** Keyed hashes of each signal in its normal form; without the key they reveal nothing. */
export function identityFingerprints(
  { emails, phones, addresses, countryCode }: IdentitySignals,
  fingerprinter: Fingerprinter,
): IdentityFingerprints {
  const spelled = present(addresses.map(normaliseAddress)).map((address) => `place:${address}`);
  const former = present(addresses.map(formerAddress)).map((address) => `address:${address}`);
  return {
    emails: present(emails.map(normaliseEmail)).map((email) => fingerprinter(`email:${email}`)),
    phones: present(phones.map((phone) => normalisePhone(phone, countryCode))).map((phone) =>
      fingerprinter(`phone:${phone}`),
    ),
    addresses: [...spelled, ...former].map(fingerprinter),
  };
}
