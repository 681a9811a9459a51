import { createHmac, hkdfSync } from "node:crypto";
import type { Fingerprinter } from "./order-fingerprints";

/**
 * Keyed hashes of one shop: the same text gives different hashes in two shops, and without `secret` nobody can test a
 * guess.
 */
export function fingerprinterOf(secret: string, shopId: number): Fingerprinter {
  const key = Buffer.from(hkdfSync("sha256", secret, `shop:${shopId}`, "stammtisch referral prints v1", 32));
  return (text) => createHmac("sha256", key).update(text).digest("base64url").slice(0, 22);
}
