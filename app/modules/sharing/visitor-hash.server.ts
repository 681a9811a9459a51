import { createHmac } from "node:crypto";

/** What a request tells of the browser behind it. */
export interface Visitor {
  ip: string;
  userAgent: string;
}

/** Stands for a visitor on one day: without the key nothing can be tried, and the next day it is another. */
export function visitorHash(key: Buffer, { ip, userAgent }: Visitor, day: string): string {
  return createHmac("sha256", key).update(`${day}\n${ip}\n${userAgent}`).digest("base64url").slice(0, 22);
}
