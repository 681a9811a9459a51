import { createHmac } from "node:crypto";
import { normaliseNetwork } from "~/modules/earning/referrals/identity/normalise";

/** What a request tells of the browser behind it. */
export interface Visitor {
  ip: string;
  userAgent: string;
}

/** Stands for an address on one day, whatever the browser; null for addresses without meaning outside. */
export function addressHash(key: Buffer, { ip }: Visitor, day: string): string | null {
  const network = normaliseNetwork(ip);
  return network === null ? null : visitorHash(key, { ip: network, userAgent: "" }, day);
}

/** Stands for a visitor on one day: without the key nothing can be tried, and the next day it is another. */
export function visitorHash(key: Buffer, { ip, userAgent }: Visitor, day: string): string {
  return createHmac("sha256", key).update(`${day}\n${ip}\n${userAgent}`).digest("base64url").slice(0, 22);
}
