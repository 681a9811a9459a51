import { hkdfSync } from "node:crypto";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import type { Fingerprinter } from "~/modules/earning/referrals/order-fingerprints";

export interface ShareKeys {
  /** for the hashes of visitors */
  visitor: Buffer;
  /** for the tokens of the landing page */
  token: Buffer;
  /** the hash that is used for networks of orders */
  fingerprinter: Fingerprinter;
}

/** Keys of one shop: the same visitor has different hashes in two shops. */
export function shareKeys(secret: string, shopId: number): ShareKeys {
  const key = (use: string) =>
    Buffer.from(hkdfSync("sha256", secret, `shop:${shopId}`, `stammtisch sharing ${use}`, 32));
  return { visitor: key("visitor v1"), token: key("token v1"), fingerprinter: fingerprinterOf(secret, shopId) };
}
