import type { MembershipMode, PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

export interface MembershipChoice {
  mode: MembershipMode;
  /** days before joining whose orders count, too */
  orderDays: number;
}

/**
 * Changes who takes part, as far as given. What was earned stays; a change of the mode counts from now on, and cards and
 * tags follow. One transaction of its own; the same choice again changes nothing.
 */
export async function chooseMembership(
  prisma: PrismaClient,
  { shopId, choice, now }: { shopId: number; choice: Partial<MembershipChoice>; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const where = { id: shopId };
    const stored = await db.shop.findUniqueOrThrow({ where, select: { membershipMode: true, joinOrderDays: true } });
    const { membershipMode: before } = stored;
    const { mode = before, orderDays = stored.joinOrderDays } = choice;
    const isNew = mode !== before;
    if (!isNew && orderDays === stored.joinOrderDays) return;
    const switched = { membershipMode: mode, membershipBefore: before, membershipSince: now };
    await db.shop.update({
      where,
      data: { joinOrderDays: orderDays, ...(isNew && switched) },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
    // Cards and tags first; then the segment may follow.
    if (isNew) await enqueue(db, jobs.publishAllCards, { shopId });
  });
}

export interface MembershipCounts {
  /** customers who would take part if all do */
  all: number;
  /** those who joined by themselves and have not left */
  joined: number;
}

/** How many take part by each choice. One statement. */
export async function countMemberships(db: Db, { shopId }: { shopId: number }): Promise<MembershipCounts> {
  const [counts] = await db.$queryRaw<MembershipCounts[]>`
    SELECT count(*) FILTER (WHERE stays.lasts IS DISTINCT FROM false)::int AS all, count(*) FILTER (WHERE stays.lasts)::int AS joined
    FROM member m LEFT JOIN (
      SELECT customer_id, bool_or(left_at IS NULL) AS lasts FROM membership WHERE shop_id = ${shopId} GROUP BY customer_id
    ) stays USING (customer_id)
    WHERE m.shop_id = ${shopId} AND m.status = 'ACTIVE'`;
  return counts ?? { all: 0, joined: 0 };
}
