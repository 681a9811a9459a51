import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";

interface Wanted {
  shopId: number;
  /** only members with this address */
  email?: string;
  afterId?: bigint;
  limit: number;
}

/** A page of the shop's active members by number, for API clients that read all of them. One statement. */
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

/** The next active members after `afterId`, by number: for going through all members of a shop in steps. */
export async function listActiveMembers(
  db: Db,
  { shopId, afterId, limit }: { shopId: number; afterId: bigint; limit: number },
): Promise<bigint[]> {
  const rows = await db.member.findMany({
    where: { shopId, status: "ACTIVE", customerId: { gt: afterId } },
    select: { customerId: true },
    orderBy: { customerId: "asc" },
    take: limit,
  });
  return rows.map(({ customerId }) => customerId);
}
