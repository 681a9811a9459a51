import { env } from "~/env.server";
import type { SealKeys } from "~/lib/seal.server";

/**
 * Keys for secrets in the database: those of SEAL_KEYS, the newest first, then the app's own secret, which seals while
 * no key is set.
 */
export const sealKeys: SealKeys = [
  env.SEAL_KEYS[0] ?? env.SHOPIFY_API_SECRET,
  ...env.SEAL_KEYS.slice(1),
  env.SHOPIFY_API_SECRET,
];
