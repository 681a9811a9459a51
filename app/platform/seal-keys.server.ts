import type { PrismaClient } from "@prisma/client";
import { env } from "~/env.server";
import type { SealKeys } from "~/lib/seal.server";
import { sealSecrets } from "~/modules/reviews/sources/source-secret.server";
import { sealSessions } from "./session-storage.server";

/**
 * Keys for secrets in the database: those of SEAL_KEYS, the newest first, then the app's own secret, which seals while
 * no key is set.
 */
export const sealKeys: SealKeys = [
  env.SEAL_KEYS[0] ?? env.SHOPIFY_API_SECRET,
  ...env.SEAL_KEYS.slice(1),
  env.SHOPIFY_API_SECRET,
];

/** Seals all secrets with the newest key, so that older keys can be removed. @returns how many changed */
export async function sealAll(prisma: PrismaClient, keys: SealKeys): Promise<number> {
  return (await sealSessions(prisma, keys)) + (await sealSecrets(prisma, keys));
}
