import type { Db } from "~/db.server";

/** Numbers of active members known before `until`, ascending from `after` on. One statement, by key. */
export async function listMembersAfter(
  db: Db,
  { shopId, after, until, limit }: { shopId: number; after: bigint; until: Date; limit: number },
): Promise<bigint[]> {
  const rows = await db.member.findMany({
    where: { shopId, customerId: { gt: after }, status: "ACTIVE", createdAt: { lte: until } },
    orderBy: { customerId: "asc" },
    take: limit,
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}
