import { createHmac } from "node:crypto";
import { normaliseNetwork } from "~/modules/earning/referrals/identity/normalise";

/** What identifies the browser of a request. */
export interface Visitor {
  ip: string;
  userAgent: string;
}

/** Hash of an address on one day, for all its browsers; null for private and local addresses. */
export function addressHash(key: Buffer, { ip }: Visitor, day: string): string | null {
  const network = normaliseNetwork(ip);
  return network === null ? null : visitorHash(key, { ip: network, userAgent: "" }, day);
}

/** Hash of a visitor on one day: without the key nobody can test a guess, and the next day it is a different one. */
export function visitorHash(key: Buffer, { ip, userAgent }: Visitor, day: string): string {
  return createHmac("sha256", key).update(`${day}\n${ip}\n${userAgent}`).digest("base64url").slice(0, 22);
}
