import type { Db } from "~/db.server";

/** The next active members behind `afterId`, by number: for going through all members of a shop in steps. */
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
