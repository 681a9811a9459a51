import { Prisma, type PrismaClient, type TierBasis } from "@prisma/client";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { readLadder } from "./ladder.server";
import { refreshAllTiers } from "./refresh-all-tiers.server";
import { refreshTiers } from "./refresh-tiers.server";
import { dayOf, fromDate, toDate } from "~/lib/shop-day";
import { windowStart } from "./tier-window";

const BATCH = 1_000;

/**
 * Moves a shop's window of 12 months on to today: refreshes the tiers of members for whom something has left the window or
 * whose grace period is over. Batch by batch, each in a transaction of its own; once a day of the
 * shop's calendar, and safe to run again.
 */
export async function moveWindow(prisma: PrismaClient, { shopId, now }: { shopId: number; now: Date }): Promise<void> {
  const { basis, timezone } = await readLadder(prisma, { shopId });
  if (!basis) return;
  const today = dayOf(now, timezone);
  const { refreshedOn } = await prisma.tierSettings.findUniqueOrThrow({ where: { shopId } });
  if (!refreshedOn) return refreshAllTiers(prisma, { shopId, now });
  if (fromDate(refreshedOn) >= today) return;
  const from = windowStart(fromDate(refreshedOn), timezone);
  const to = windowStart(today, timezone);
  const customerIds = await movedMembers(prisma, { shopId, basis, from, to, today });
  for (let start = 0; start < customerIds.length; start += BATCH) {
    const batch = customerIds.slice(start, start + BATCH);
    await prisma.$transaction(
      async (db) => {
        await lockMembers(db, { shopId, customerIds: batch });
        const changed = await refreshTiers(db, { shopId, customerIds: batch, now });
        await requestCards(db, { shopId, customerIds: changed });
      },
      { timeout: 60_000 },
    );
  }
  await prisma.tierSettings.update({ where: { shopId }, data: { refreshedOn: toDate(today) } });
}

interface Move {
  shopId: number;
  basis: TierBasis;
  from: Date;
  to: Date;
  today: string;
}

async function movedMembers(prisma: PrismaClient, { shopId, basis, from, to, today }: Move): Promise<bigint[]> {
  const left =
    basis === "POINTS"
      ? Prisma.sql`SELECT customer_id FROM earned_points WHERE shop_id = ${shopId} AND occurred_at >= ${from} AND occurred_at < ${to}`
      : Prisma.sql`SELECT customer_id FROM member_order WHERE shop_id = ${shopId}
          AND processed_at >= ${from} AND processed_at < ${to}`;
  const rows = await prisma.$queryRaw<{ customer_id: bigint }[]>`
    ${left} UNION SELECT customer_id FROM member_tier WHERE shop_id = ${shopId} AND tier_kept_until < ${today}::date
    ORDER BY customer_id`;
  return rows.map((row) => row.customer_id);
}
