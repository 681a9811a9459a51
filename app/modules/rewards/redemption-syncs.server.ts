import type { PrismaClient, Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { advanceRedemptions } from "./advance-redemptions.server";
import type { RedemptionEvent } from "./redemption-state";

/** A code that Shopify has not taken after so long is given up, and the points go back. */
const GIVEN_UP_MS = 86_400_000;
const BATCH = 1_000;

export const findRedemption = (db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Redemption | null> =>
  db.redemption.findUnique({ where: { shopId_id: { shopId, id } } });

type Noted = { shopId: number; id: string; now: Date } & ({ discountId: string } | { error: string });

/** Notes that Shopify has the code, or never will. One transaction of its own. @returns whether that still mattered */
export async function noteIssued(prisma: PrismaClient, { shopId, id, now, ...noted }: Noted): Promise<boolean> {
  const event: RedemptionEvent = "discountId" in noted ? "ISSUE" : "FAIL";
  return prisma.$transaction(
    async (db) => (await advanceRedemptions(db, { shopId, ids: [id], event, actor: SYSTEM, ...noted, now })).length > 0,
    { timeout: 30_000 },
  );
}

/** Notes which discount holds the code of an open redemption, after it was made anew. One statement. */
export async function noteDiscount(
  db: Db,
  { shopId, id, discountId }: { shopId: number; id: string; discountId: string },
): Promise<void> {
  await db.redemption.updateMany({ where: { shopId, id, endedAt: null }, data: { discountId } });
}

/** Redemptions with a discount in Shopify, and those that may have one whose id could not be noted. */
const mayHaveDiscount = (shopId: number) => ({
  shopId,
  code: { not: null },
  OR: [{ discountId: { not: null } }, { status: "ISSUING" as const }],
});

/** How many discounts Shopify may hold for redemptions. One statement. */
export const countRewardDiscounts = (db: Db, { shopId }: { shopId: number }): Promise<number> =>
  db.redemption.count({ where: mayHaveDiscount(shopId) });

/** The next of them by id, for the clean-up. One statement. */
export const listRewardDiscounts = (
  db: Db,
  { shopId, afterId, limit }: { shopId: number; afterId?: string; limit: number },
): Promise<Redemption[]> =>
  db.redemption.findMany({
    where: { ...mayHaveDiscount(shopId), ...(afterId && { id: { gt: afterId } }) },
    orderBy: { id: "asc" },
    take: limit,
  });

/** Asks for the codes of all open redemptions, e.g. after the app came back to a shop. Inside the caller's transaction. */
export async function requestRewardSyncs(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const open = await db.redemption.findMany({
    where: { shopId, status: { in: ["ISSUING", "ISSUED"] }, code: { not: null } },
    select: { id: true },
  });
  await enqueueAll(
    db,
    jobs.syncRedemption,
    open.map(({ id: redemptionId }) => ({ shopId, redemptionId })),
  );
}

/** The discounts of these redemptions are gone from Shopify; those of open ones are made again when the app is used again. */
export async function forgetRewardDiscounts(db: Db, { shopId, ids }: { shopId: number; ids: string[] }): Promise<void> {
  await db.redemption.updateMany({ where: { shopId, id: { in: ids } }, data: { discountId: null } });
}

/** Notes that Shopify holds no discount of an ended redemption any more. One statement. */
export async function noteRemoved(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<void> {
  await db.redemption.updateMany({ where: { shopId, id, endedAt: { not: null } }, data: { discountId: null } });
}

/**
 * What time does to redemptions of all shops, and what a killed or tired job left: ends those that have expired, gives up codes
 * that Shopify did not take for a day, and asks again for codes to be made and removed. Safe to run again.
 */
export async function tendRedemptions(prisma: PrismaClient, { now }: { now: Date }): Promise<void> {
  const givenUp = new Date(now.getTime() - GIVEN_UP_MS);
  await endAll(prisma, "EXPIRE", now, { status: "ISSUED", expiresAt: { lte: now } });
  await endAll(prisma, "FAIL", now, { status: "ISSUING", requestedAt: { lte: givenUp } });
  const left = await prisma.redemption.findMany({
    where: {
      OR: [
        { status: "ISSUING" },
        { status: "ISSUED", code: { not: null }, discountId: null },
        { endedAt: { not: null }, discountId: { not: null } },
      ],
    },
    select: { shopId: true, id: true },
    take: BATCH,
  });
  await enqueueAll(
    prisma,
    jobs.syncRedemption,
    left.map(({ shopId, id: redemptionId }) => ({ shopId, redemptionId })),
  );
}

async function endAll(
  prisma: PrismaClient,
  event: "EXPIRE" | "FAIL",
  now: Date,
  which: { status: "ISSUED"; expiresAt: { lte: Date } } | { status: "ISSUING"; requestedAt: { lte: Date } },
): Promise<void> {
  for (;;) {
    const due = await prisma.redemption.findMany({ where: which, select: { shopId: true, id: true }, take: BATCH });
    for (const [shopId, own] of Map.groupBy(due, (one) => one.shopId)) {
      const ids = own.map(({ id }) => id);
      await prisma.$transaction(
        (db) => advanceRedemptions(db, { shopId, ids, event, error: "GIVEN_UP", actor: SYSTEM, now }),
        { timeout: 60_000 },
      );
    }
    if (due.length < BATCH) return;
  }
}
