import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";

interface Wanted {
  shopId: number;
  /** only members with this address */
  email?: string;
  afterId?: bigint;
  limit: number;
}

/** A page of the shop's active members by number, for programs that go through all of them. One statement. */
export async function listMembersByNumber(
  db: Db,
  { shopId, email, afterId = 0n, limit }: Wanted,
): Promise<{ rows: Member[]; next: bigint | null }> {
  const found = await db.member.findMany({
    // Shopify keeps addresses in lower case, apart from a few old ones.
    where: {
      shopId,
      status: "ACTIVE",
      customerId: { gt: afterId },
      ...(email && { email: { in: [email, email.toLowerCase()] } }),
    },
    orderBy: { customerId: "asc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.customerId ?? null) : null };
}
