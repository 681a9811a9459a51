import { Prisma, type MembershipTag, type PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { dueAfter, type SegmentTerms } from "./membership-tags";

/** By which tag the shop's segment goes, and by which it shall. One statement. */
export const readSegmentTerms = (db: Db, { shopId }: { shopId: number }): Promise<SegmentTerms> =>
  db.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { membershipMode: true, segmentTag: true, segmentSince: true },
  });

/** Notes that the segment's next step follows once Shopify is sure to know the last one. One statement. */
export async function noteSegmentDue(db: Db, { shopId, now }: { shopId: number; now: Date }): Promise<void> {
  await db.shop.update({ where: { id: shopId }, data: { segmentDueAt: dueAfter(now) } });
}

/** Asks for the segment's next step where it is due. One transaction of its own, of one statement where it is not. */
export async function requestDueStep(
  prisma: PrismaClient,
  { shopId, now }: { shopId: number; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const due = { id: shopId, segmentDueAt: { lte: now } };
    const { count } = await db.shop.updateMany({ where: due, data: { segmentDueAt: null } });
    if (count === 0) return;
    await enqueue(db, jobs.publishStorefront, { shopId });
    await enqueue(db, jobs.keepMembersSegment, { shopId });
  });
}

/** Tags that Shopify holds of a shop's customers. */
export interface TagsHeld {
  /** whether anybody has the members' tag, or that of those who left */
  member: boolean;
  left: boolean;
  /** when somebody last got the tag of those who left */
  lastLeftAt: Date | null;
}

/** One statement. */
export async function readTagsHeld(db: Db, { shopId }: { shopId: number }): Promise<TagsHeld> {
  const [held] = await db.$queryRaw<{ member: boolean | null; lastLeftAt: Date | null }[]>`
    SELECT bool_or(tagged_at IS NOT NULL) AS member, max(left_tagged_at) AS "lastLeftAt"
    FROM member WHERE shop_id = ${shopId} AND status = 'ACTIVE'`;
  const lastLeftAt = held?.lastLeftAt ?? null;
  return { member: held?.member ?? false, left: lastLeftAt !== null, lastLeftAt };
}

/**
 * Customers who do not take part and whom a query by this tag would let in all the same, the first by number: who left without the tag for
 * it, or who has the members' tag without taking part. One statement.
 */
export async function listLetIn(
  db: Db,
  { shopId, tag, limit }: { shopId: number; tag: MembershipTag; limit: number },
): Promise<bigint[]> {
  const letIn =
    tag === "LEFT"
      ? Prisma.sql`m.left_tagged_at IS NULL AND m.customer_id IN (SELECT customer_id FROM membership WHERE shop_id = ${shopId})`
      : Prisma.sql`m.tagged_at IS NOT NULL`;
  const rows = await db.$queryRaw<{ customerId: bigint }[]>`
    SELECT m.customer_id AS "customerId" FROM member m
    WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE' AND ${letIn} AND NOT EXISTS (
      SELECT FROM membership s WHERE s.shop_id = m.shop_id AND s.customer_id = m.customer_id AND s.left_at IS NULL
    )
    ORDER BY m.customer_id LIMIT ${limit}`;
  return rows.map(({ customerId }) => customerId);
}
