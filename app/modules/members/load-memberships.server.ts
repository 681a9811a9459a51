import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";

/** Since when a member has an account, and their e-mail consent. */
export type Membership = Pick<
  Member,
  "customerId" | "customerCreatedAt" | "consentState" | "consentOptInLevel" | "consentUpdatedAt"
>;

/** Those of these customers who are members. One statement. */
export async function loadMemberships(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Membership[]> {
  return db.member.findMany({
    where: { shopId, customerId: { in: customerIds }, status: "ACTIVE" },
    select: {
      customerId: true,
      customerCreatedAt: true,
      consentState: true,
      consentOptInLevel: true,
      consentUpdatedAt: true,
    },
  });
}
