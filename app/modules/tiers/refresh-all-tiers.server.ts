import type { PrismaClient } from "@prisma/client";
import { lockMembers } from "~/modules/members/lock-members.server";
import { readLadder } from "./ladder.server";
import { refreshTiers } from "./refresh-tiers.server";
import { dayOf, toDate } from "~/lib/shop-day";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

const BATCH = 2_000;

/**
 * Brings the tiers of all members of a shop up to date, after an import or a change of the tiers, batch by batch, each in
 * a transaction of its own; the cards follow at the end. Safe to run again.
 */
export async function refreshAllTiers(
  prisma: PrismaClient,
  { shopId, now }: { shopId: number; now: Date },
): Promise<void> {
  const { basis, timezone } = await readLadder(prisma, { shopId });
  let after = 0n;
  for (;;) {
    const customerIds = await membersAfter(prisma, { shopId, after, onlyHolders: basis === null });
    const last = customerIds.at(-1);
    if (last === undefined) break;
    await prisma.$transaction(
      async (db) => {
        await lockMembers(db, { shopId, customerIds });
        await refreshTiers(db, { shopId, customerIds, now });
      },
      { timeout: 60_000 },
    );
    after = last;
  }
  await prisma.tierSettings.update({ where: { shopId }, data: { refreshedOn: toDate(dayOf(now, timezone)) } });
  await enqueue(prisma, jobs.publishAllCards, { shopId });
}

/** Where the shop has no tiers any more, only those who still hold something have to change. */
async function membersAfter(
  prisma: PrismaClient,
  { shopId, after, onlyHolders }: { shopId: number; after: bigint; onlyHolders: boolean },
): Promise<bigint[]> {
  const rows = await prisma.$queryRaw<{ customerId: bigint }[]>`
    SELECT customer_id AS "customerId" FROM member_tier
    WHERE shop_id = ${shopId} AND customer_id > ${after}
      AND (NOT ${onlyHolders}::boolean OR tier_id IS NOT NULL OR tier_value <> 0)
    ORDER BY customer_id LIMIT ${BATCH}`;
  return rows.map(({ customerId }) => customerId);
}
