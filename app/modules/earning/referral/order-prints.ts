import type { OrderFacts } from "../order-facts";
import { normaliseAddress, normaliseEmail, normaliseNetwork, normalisePhone, type PostalAddress } from "./normalise";
import { asReferralCode } from "./referral-code";

/** Turns a text into its keyed hash; the key never leaves the server. */
export type Print = (text: string) => string;

/** What an order tells of its buyer, as far as guards compare it. */
export interface BuyerTraces {
  emails: (string | null | undefined)[];
  phones: (string | null | undefined)[];
  shipping: PostalAddress | null | undefined;
  ip: string | null | undefined;
}

const present = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];

/** Keyed hashes of what guards compare: who has no key learns nothing from them. */
export function orderPrints(traces: BuyerTraces, print: Print): NonNullable<OrderFacts["prints"]> {
  const country = traces.shipping?.countryCode;
  const emails = present(traces.emails.map(normaliseEmail));
  const phones = present(traces.phones.map((phone) => normalisePhone(phone, country)));
  const address = traces.shipping ? normaliseAddress(traces.shipping) : null;
  const network = normaliseNetwork(traces.ip);
  return {
    emails: emails.map((email) => print(`email:${email}`)),
    phones: phones.map((phone) => print(`phone:${phone}`)),
    address: address && print(`address:${address}`),
    network: network && print(`network:${network}`),
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
