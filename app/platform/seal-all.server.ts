import type { PrismaClient } from "@prisma/client";
import type { SealKeys } from "~/lib/seal.server";
import { sealSecrets } from "~/modules/reviews/sources/source-secret.server";
import { sealSessions } from "./session-storage.server";

/** Seals all secrets with the newest key, so that older keys can be removed. @returns how many changed */
export async function sealAll(prisma: PrismaClient, keys: SealKeys): Promise<number> {
  return (await sealSessions(prisma, keys)) + (await sealSecrets(prisma, keys));
}
