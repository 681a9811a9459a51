import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";

/** Keeps the tags of members as just read, in lower case; who is no member yet is left out. One statement. */
export async function saveTags(
  db: Db,
  { shopId, tags }: { shopId: number; tags: ReadonlyMap<bigint, readonly string[]> },
): Promise<void> {
  if (tags.size === 0) return;
  const rows = [...tags].map(([customerId, names]) => ({
    customerId: customerId.toString(),
    names: [...new Set(names.map(foldTag))],
  }));
  await db.$executeRaw`
    UPDATE member SET tags = news.names, tags_known = true
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news ("customerId" bigint, names text[])
    WHERE shop_id = ${shopId} AND customer_id = news."customerId" AND status = 'ACTIVE'`;
}

/** Notes that the tags of these members changed to nobody knows what. One statement. */
export async function forgetTags(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  if (customerIds.length === 0) return;
  await db.member.updateMany({
    where: { shopId, customerId: { in: customerIds }, tagsKnown: true },
    data: { tagsKnown: false },
  });
}

/** The next members whose tags are not known, in ascending order. One statement. */
export async function listUntagged(
  db: Db,
  { shopId, after, take }: { shopId: number; after: bigint; take: number },
): Promise<bigint[]> {
  const rows = await db.member.findMany({
    where: { shopId, status: "ACTIVE", tagsKnown: false, customerId: { gt: after } },
    orderBy: { customerId: "asc" },
    take,
    select: { customerId: true },
  });
  return rows.map(({ customerId }) => customerId);
}
