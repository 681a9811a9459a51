import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";

/**
 * Stores the tags of members as just read, in lower case; customers who are not members are left out. One statement.
 */
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
    UPDATE member SET tags = change.names, tags_known = true
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change ("customerId" bigint, names text[])
    WHERE shop_id = ${shopId} AND customer_id = change."customerId" AND status = 'ACTIVE'`;
}

/** Marks the tags of these members as unknown. One statement. */
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

/** The tags of these members, and which members' tags are unknown. One statement. */
export async function loadTags(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<{ tags: Map<bigint, string[]>; unknown: bigint[] }> {
  const rows = await db.member.findMany({
    where: { shopId, customerId: { in: customerIds }, status: "ACTIVE" },
    select: { customerId: true, tags: true, tagsKnown: true },
  });
  return {
    tags: new Map(rows.map(({ customerId, tags }) => [customerId, tags])),
    unknown: rows.filter(({ tagsKnown }) => !tagsKnown).map(({ customerId }) => customerId),
  };
}

/** Which of these customers, and of the buyers of these orders, have unknown tags. One statement. */
export async function listUntaggedAmong(
  db: Db,
  { shopId, customerIds, orderIds }: { shopId: number; customerIds: bigint[]; orderIds: bigint[] },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT asked.id FROM (
      SELECT unnest(${customerIds}::bigint[]) AS id
      UNION SELECT customer_id FROM member_order WHERE shop_id = ${shopId} AND order_id = ANY (${orderIds}::bigint[])
    ) AS asked
    LEFT JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = asked.id
    WHERE asked.id IS NOT NULL AND (m.customer_id IS NULL OR (m.status = 'ACTIVE' AND NOT m.tags_known))`;
  return rows.map(({ id }) => id);
}

/** The next members with unknown tags, ordered by number. One statement. */
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

const LOOKED_AT = 5_000;

/** Tags that customers of the shop have, from a sample of some thousand customers. One statement. */
export async function listCustomerTags(db: Db, { shopId }: { shopId: number }): Promise<string[]> {
  const rows = await db.$queryRaw<{ tag: string }[]>`
    SELECT DISTINCT tag FROM (
      SELECT tags FROM member WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND tags <> '{}' LIMIT ${LOOKED_AT}
    ) AS tagged, unnest(tags) AS tag ORDER BY tag LIMIT 250`;
  return rows.map(({ tag }) => tag);
}
