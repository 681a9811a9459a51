import type { Award, AwardStatus, EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";

/** Where a page ends: the time and id of its last award. */
export interface AwardCursor {
  at: Date;
  id: string;
}

interface Page {
  rows: Award[];
  next: AwardCursor | null;
}

function pageOf(found: Award[], limit: number, timeOf: (award: Award) => Date): Page {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? { at: timeOf(last), id: last.id } : null };
}

/** A member's awards, the latest earned first, by key-set. One statement. */
export async function listMemberAwards(
  db: Db,
  { shopId, customerId, after, limit }: { shopId: number; customerId: bigint; after?: AwardCursor; limit: number },
): Promise<Page> {
  const beyond = after && { OR: [{ occurredAt: { lt: after.at } }, { occurredAt: after.at, id: { lt: after.id } }] };
  const found = await db.award.findMany({
    where: { shopId, customerId, ...beyond },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(found, limit, (award) => award.occurredAt);
}

interface Wanted {
  shopId: number;
  status?: AwardStatus;
  event?: EarningEventKind;
  customerId?: bigint;
  createdAfter?: Date;
  createdBefore?: Date;
  after?: AwardCursor;
  limit: number;
}

/**
 * Awards of the shop in the order in which they were made; with status WAITING only those that are worth points. One
 * statement.
 */
export async function listAwards(db: Db, { after, limit, ...wanted }: Wanted): Promise<Page> {
  const { createdAfter, createdBefore, ...equal } = wanted;
  const from = after ? { gte: after.at } : { gt: createdAfter };
  const found = await db.award.findMany({
    where: {
      ...equal,
      ...(wanted.status === "WAITING" && { proposed: { gt: 0 } }),
      createdAt: { ...from, lt: createdBefore },
      ...(after && { OR: [{ createdAt: { gt: after.at } }, { id: { gt: after.id } }] }),
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: limit + 1,
  });
  return pageOf(found, limit, (award) => award.createdAt);
}
