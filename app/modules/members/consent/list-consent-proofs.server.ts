import type { ConsentProof } from "@prisma/client";
import type { Db } from "~/db.server";

/** All that is kept of a member's e-mail consent, oldest first. */
export function listConsentProofs(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<ConsentProof[]> {
  return db.consentProof.findMany({
    where: { shopId, customerId },
    orderBy: [{ at: { sort: "asc", nulls: "first" } }, { id: "asc" }],
  });
}
