import type { ReviewSource } from "@prisma/client";
import { seal, unseal } from "~/lib/seal.server";

type Owner = Pick<ReviewSource, "shopId" | "kind">;
const purposeOf = ({ shopId, kind }: Owner): string => `review-source/${shopId}/${kind}`;

export const sealSecret = (secret: string, owner: Owner, sealKey: string): string =>
  seal(secret, sealKey, purposeOf(owner));

/** Null when the app's own secret was changed since: then the merchant has to paste it again. */
export const openSecret = (source: Owner & Pick<ReviewSource, "sealedSecret">, sealKey: string): string | null =>
  unseal(source.sealedSecret, sealKey, purposeOf(source));
