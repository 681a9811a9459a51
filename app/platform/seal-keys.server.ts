import { env } from "~/env.server";
import type { SealKeys } from "~/lib/seal.server";

/**
 * What secrets in the database are sealed with: the keys of SEAL_KEYS, the newest first, then the app's own secret, with
 * which they are sealed as long as no key is set.
 */
export const sealKeys: SealKeys = [
  env.SEAL_KEYS[0] ?? env.SHOPIFY_API_SECRET,
  ...env.SEAL_KEYS.slice(1),
  env.SHOPIFY_API_SECRET,
];
