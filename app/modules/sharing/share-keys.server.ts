import { hkdfSync } from "node:crypto";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import type { Fingerprinter } from "~/modules/earning/referrals/order-fingerprints";

export interface ShareKeys {
  /** for the hashes of visitors */
  visitor: Buffer;
  /** for the tokens of the landing page */
  token: Buffer;
  /** as networks of orders are hashed */
  fingerprinter: Fingerprinter;
}

/** Keys of one shop: the same visitor of two shops has nothing in common. */
export function shareKeys(secret: string, shopId: number): ShareKeys {
  const key = (use: string) =>
    Buffer.from(hkdfSync("sha256", secret, `shop:${shopId}`, `stammtisch sharing ${use}`, 32));
  return { visitor: key("visitor v1"), token: key("token v1"), fingerprinter: fingerprinterOf(secret, shopId) };
}
