import type { Member } from "@prisma/client";
import type { Db } from "~/db.server";

/** A page of the shop's active members by number, for programs that go through all of them. One statement. */
export async function listMembersByNumber(
  db: Db,
  { shopId, afterId = 0n, limit }: { shopId: number; afterId?: bigint; limit: number },
): Promise<{ rows: Member[]; next: bigint | null }> {
  const found = await db.member.findMany({
    where: { shopId, status: "ACTIVE", customerId: { gt: afterId } },
    orderBy: { customerId: "asc" },
    take: limit + 1,
  });
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.customerId ?? null) : null };
}
