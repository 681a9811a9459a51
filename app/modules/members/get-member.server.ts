import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";

/** The member of this shop. Null for a customer of another shop, and for one who was redacted or deleted in Shopify. */
export async function getMember(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<Member | null> {
  const member = await db.member.findUnique({ where: { shopId_customerId: { shopId, customerId } } });
  return member?.status === "ACTIVE" || member?.status === "MERGED" ? member : null;
}
