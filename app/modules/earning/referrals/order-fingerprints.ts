import type { OrderFingerprints } from "~/modules/orders/fingerprints";
import type { OrderSnapshot } from "~/modules/orders/order-snapshot";
import { identityFingerprints, type Fingerprinter } from "./identity/identity-fingerprints";
import { normaliseNetwork, type PostalAddress } from "./identity/normalise";
import { asReferralCode } from "./referral-code";

export type { Fingerprinter };

/** Identity signals of an order's buyer. */
export interface BuyerSignals {
  emails: (string | null | undefined)[];
  phones: (string | null | undefined)[];
  shipping: PostalAddress | null | undefined;
  /** country of the order when it is not shipped */
  countryCode?: string | null | undefined;
  ip: string | null | undefined;
}

/** Keyed hash of an address's network; null for private and local addresses. */
export function networkFingerprint(ip: string | null | undefined, fingerprinter: Fingerprinter): string | null {
  const network = normaliseNetwork(ip);
  return network && fingerprinter(`network:${network}`);
}

/** Keyed hashes of identity signals; without the key they reveal nothing. */
export function orderFingerprints(
  { emails, phones, shipping, countryCode, ip }: BuyerSignals,
  fingerprinter: Fingerprinter,
): OrderFingerprints {
  const addresses = shipping ? [shipping] : [];
  return {
    ...identityFingerprints(
      { emails, phones, addresses, countryCode: shipping?.countryCode ?? countryCode },
      fingerprinter,
    ),
    network: networkFingerprint(ip, fingerprinter),
  };
}

/** Name of the cart attribute that a referral link sets. */
export const REF_ATTRIBUTE = "_stammtisch_ref";

/** The codes on an order that may be a member's; undefined when there are none. */
export function orderReferral(
  discountCodes: readonly string[],
  attributes: readonly { name: string; value?: string | null | undefined }[],
): OrderSnapshot["referral"] {
  const codes = discountCodes.flatMap((code) => asReferralCode(code) ?? []);
  const link = asReferralCode(attributes.find(({ name }) => name === REF_ATTRIBUTE)?.value);
  return codes.length > 0 || link ? { codes, link } : undefined;
}

/** Referral codes and identity signals of an order, from any source. */
export interface OrderSignals {
  discountCodes: readonly string[];
  attributes: readonly { name: string; value?: string | null | undefined }[];
  buyer: BuyerSignals;
}

/** Contains no text about the buyer, and nothing at all of the buyer without `fingerprinter`. */
export function identitySignalsOf(
  { discountCodes, attributes, buyer }: OrderSignals,
  fingerprinter: Fingerprinter | undefined,
): { referral: OrderSnapshot["referral"]; fingerprints: OrderFingerprints | null } {
  return {
    referral: orderReferral(discountCodes, attributes),
    fingerprints: fingerprinter ? orderFingerprints(buyer, fingerprinter) : null,
  };
}
