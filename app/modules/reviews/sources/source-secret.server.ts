import type { ReviewSource } from "@prisma/client";
import { seal, unseal, type SealKeys } from "~/lib/seal.server";

type Owner = Pick<ReviewSource, "shopId" | "kind">;
const purposeOf = ({ shopId, kind }: Owner): string => `review-source/${shopId}/${kind}`;

export const sealSecret = (secret: string, owner: Owner, sealKeys: SealKeys): string =>
  seal(secret, sealKeys, purposeOf(owner));

/** Null when the key it was sealed with is gone: then the merchant has to paste it again. */
export const openSecret = (source: Owner & Pick<ReviewSource, "sealedSecret">, sealKeys: SealKeys): string | null =>
  unseal(source.sealedSecret, sealKeys, purposeOf(source));
