import type { OrderFacts } from "../order-facts";
import { identityPrints, type Print } from "./identity/identity-prints";
import type { PostalAddress } from "./identity/normalise-address";
import { normaliseNetwork } from "./identity/normalise-network";
import { asReferralCode } from "./referral-code";

export type { Print };

/** What an order tells of its buyer, as far as guards compare it. */
export interface BuyerTraces {
  emails: (string | null | undefined)[];
  phones: (string | null | undefined)[];
  shipping: PostalAddress | null | undefined;
  /** of the order, where it is not shipped */
  countryCode?: string | null | undefined;
  ip: string | null | undefined;
}

/** Keyed hash of the network of an address; null for addresses without meaning outside. */
export function networkPrint(ip: string | null | undefined, print: Print): string | null {
  const network = normaliseNetwork(ip);
  return network && print(`network:${network}`);
}

/** Keyed hashes of what guards compare: who has no key learns nothing from them. */
export function orderPrints(
  { emails, phones, shipping, countryCode, ip }: BuyerTraces,
  print: Print,
): NonNullable<OrderFacts["prints"]> {
  const addresses = shipping ? [shipping] : [];
  return {
    ...identityPrints({ emails, phones, addresses, countryCode: shipping?.countryCode ?? countryCode }, print),
    address: null,
    network: networkPrint(ip, print),
  };
}

/** Name of the cart attribute that a shared link may leave. */
export const REF_ATTRIBUTE = "_stammtisch_ref";

/** The codes on an order that may be a member's; undefined when there is none. */
export function orderReferral(
  discountCodes: readonly string[],
  attributes: readonly { name: string; value?: string | null | undefined }[],
): OrderFacts["referral"] {
  const codes = discountCodes.flatMap((code) => asReferralCode(code) ?? []);
  const link = asReferralCode(attributes.find(({ name }) => name === REF_ATTRIBUTE)?.value);
  return codes.length > 0 || link ? { codes, link } : undefined;
}

/** What an order tells of who sent its buyer and of the buyer, from whatever source. */
export interface OrderTraces {
  discountCodes: readonly string[];
  attributes: readonly { name: string; value?: string | null | undefined }[];
  buyer: BuyerTraces;
}

/** What is kept of the traces; nothing of the buyer as it was written, and nothing at all without `print`. */
export function tracesOf(
  { discountCodes, attributes, buyer }: OrderTraces,
  print: Print | undefined,
): Pick<OrderFacts, "referral" | "prints"> {
  const referral = orderReferral(discountCodes, attributes);
  return { ...(referral && { referral }), ...(print && { prints: orderPrints(buyer, print) }) };
}
