import type { PrismaClient, ReviewSource } from "@prisma/client";
import { seal, type SealKeys, unseal } from "~/lib/seal.server";

type Owner = Pick<ReviewSource, "shopId" | "kind">;
const purposeOf = ({ shopId, kind }: Owner): string => `review-source/${shopId}/${kind}`;

export const sealSecret = (secret: string, owner: Owner, sealKeys: SealKeys): string =>
  seal(secret, sealKeys, purposeOf(owner));

/** Null when the key it was sealed with no longer exists: then the merchant has to enter it again. */
export const openSecret = (source: Owner & Pick<ReviewSource, "sealedSecret">, sealKeys: SealKeys): string | null =>
  unseal(source.sealedSecret, sealKeys, purposeOf(source));

/** Seals secrets of review sources with the newest key where an older one was used. @returns how many changed */
export async function sealSecrets(prisma: PrismaClient, keys: SealKeys): Promise<number> {
  const [newest] = keys;
  let sealed = 0;
  for (const source of await prisma.reviewSource.findMany({ orderBy: [{ shopId: "asc" }, { kind: "asc" }] })) {
    const { shopId, kind, sealedSecret } = source;
    const secret = openSecret(source, [newest]) === null ? openSecret(source, keys) : null;
    if (secret === null) continue;
    // Only if it did not change since it was read.
    const where = { shopId, kind, sealedSecret };
    const data = { sealedSecret: sealSecret(secret, source, keys) };
    sealed += (await prisma.reviewSource.updateMany({ where, data })).count;
  }
  return sealed;
}
