import type { PrismaClient } from "@prisma/client";
import type { SealKeys } from "~/lib/seal.server";
import { openSecret, sealSecret } from "./source-secret.server";

/** Seals the secrets of review sources that only an older key opens with the newest. @returns how many changed */
export async function sealSecrets(prisma: PrismaClient, keys: SealKeys): Promise<number> {
  const [newest] = keys;
  let sealed = 0;
  for (const source of await prisma.reviewSource.findMany({ orderBy: [{ shopId: "asc" }, { kind: "asc" }] })) {
    const { shopId, kind, sealedSecret } = source;
    const secret = openSecret(source, [newest]) === null ? openSecret(source, keys) : null;
    if (secret === null) continue;
    // Only while it is the one that was read.
    const where = { shopId, kind, sealedSecret };
    const data = { sealedSecret: sealSecret(secret, source, keys) };
    sealed += (await prisma.reviewSource.updateMany({ where, data })).count;
  }
  return sealed;
}
