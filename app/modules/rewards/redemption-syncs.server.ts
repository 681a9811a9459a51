import { Prisma, type PrismaClient, type Redemption } from "@prisma/client";
import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { logger } from "~/lib/logger.server";
import { enqueueAll } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { advanceRedemptions } from "./advance-redemptions.server";
import type { RedemptionEvent } from "./redemption-state";

/** A code that Shopify has not taken after so long is given up, and the points go back. */
const GIVEN_UP_MS = 86_400_000;
const BATCH = 1_000;

export const findRedemption = (db: Db, { shopId, id }: { shopId: number; id: string }): Promise<Redemption | null> =>
  db.redemption.findUnique({ where: { shopId_id: { shopId, id } } });

/** No discount: store credit */
type Noted = { shopId: number; id: string; now: Date } & ({ discountId: string | null } | { error: string });

/** Notes that Shopify has it, or never will. One transaction of its own. @returns whether that still mattered */
export async function noteIssued(prisma: PrismaClient, { shopId, id, now, ...noted }: Noted): Promise<boolean> {
  const event: RedemptionEvent = "discountId" in noted ? "ISSUE" : "FAIL";
  return prisma.$transaction(
    async (db) => (await advanceRedemptions(db, { shopId, ids: [id], event, actor: SYSTEM, ...noted, now })).length > 0,
    { timeout: 30_000 },
  );
}

/** Notes which discount holds the code of a redemption. One statement. @returns whether it is to have one still */
export async function noteDiscount(
  db: Db,
  { shopId, id, discountId }: { shopId: number; id: string; discountId: string },
): Promise<boolean> {
  const { count } = await db.redemption.updateMany({
    where: { shopId, id, status: { in: ["ISSUING", "ISSUED"] } },
    data: { discountId },
  });
  return count > 0;
}

/** Who asks for store credit is alone with it for so long, whatever becomes of the question. */
const CREDIT_MS = 120_000;

/**
 * Takes the right to ask Shopify for the store credit of a redemption, so that two workers never ask at once. One statement,
 * committed by itself.
 */
export async function claimCredit(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<boolean> {
  const { count } = await db.redemption.updateMany({
    where: {
      shopId,
      id,
      status: "ISSUING",
      OR: [{ creditTriedAt: null }, { creditTriedAt: { lte: new Date(now.getTime() - CREDIT_MS) } }],
    },
    data: { creditTriedAt: now },
  });
  return count > 0;
}

/** Gives it back: nothing was asked for. One statement. */
export async function releaseCredit(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<void> {
  await db.redemption.updateMany({ where: { shopId, id }, data: { creditTriedAt: null } });
}

/** Whether Shopify has been asked for so long that it is given up. */
export const isGivenUp = ({ issuingSince }: Pick<Redemption, "issuingSince">, now: Date): boolean =>
  issuingSince !== null && now.getTime() - issuingSince.getTime() >= GIVEN_UP_MS;

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
    where: { shopId, OR: [{ status: "ISSUING" }, { status: "ISSUED", code: { not: null } }] },
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

/**
 * Notes that Shopify holds no discount of a redemption any more that has ended or waits again. One statement.
 * @returns whether that is its state still
 */
export async function noteRemoved(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<boolean> {
  const { count } = await db.redemption.updateMany({
    where: { shopId, id, status: { notIn: ["ISSUING", "ISSUED"] } },
    data: { discountId: null },
  });
  return count > 0;
}

/**
 * What time does to redemptions of all shops, and what a killed or tired job left: ends those that have expired, gives up codes
 * that Shopify did not take for a day, and asks again for codes to be made and removed. Goes through all of them page by
 * page; what fails in one shop is logged and tried again at the next run. Safe to run again.
 */
export async function tendRedemptions(prisma: PrismaClient, { now }: { now: Date }): Promise<void> {
  const givenUp = new Date(now.getTime() - GIVEN_UP_MS);
  const end = (event: "EXPIRE" | "FAIL") => async (shopId: number, ids: string[]) => {
    await prisma.$transaction(
      (db) => advanceRedemptions(db, { shopId, ids, event, error: "GIVEN_UP", actor: SYSTEM, now }),
      { timeout: 60_000 },
    );
  };
  await forEachShop(prisma, Prisma.sql`r.status = 'ISSUED' AND r.expires_at <= ${now}`, end("EXPIRE"));
  // Store credit without a code may have been booked: its job looks first.
  const tired = Prisma.sql`r.status = 'ISSUING' AND r.code IS NOT NULL AND r.issuing_since <= ${givenUp}`;
  await forEachShop(prisma, tired, end("FAIL"));
  const left = Prisma.sql`r.status = 'ISSUING' OR (r.code IS NOT NULL
    AND ((r.status = 'ISSUED' AND r.discount_id IS NULL)
      OR ((r.status = 'WAITING' OR r.ended_at IS NOT NULL) AND r.discount_id IS NOT NULL)))`;
  await forEachShop(prisma, left, async (shopId, ids) => {
    const payloads = ids.map((redemptionId) => ({ shopId, redemptionId }));
    await enqueueAll(prisma, jobs.syncRedemption, payloads);
  });
}

/** Does the work for these redemptions of shops that have the app, by shop and in pages. */
async function forEachShop(
  prisma: PrismaClient,
  which: Prisma.Sql,
  work: (shopId: number, ids: string[]) => Promise<void>,
): Promise<void> {
  let after = { shopId: 0, id: "00000000-0000-0000-0000-000000000000" };
  for (;;) {
    const page = await prisma.$queryRaw<{ shopId: number; id: string }[]>`
      SELECT r.shop_id AS "shopId", r.id::text AS id FROM redemption r JOIN shop s ON s.id = r.shop_id AND s.status = 'ACTIVE'
      WHERE (${which}) AND (r.shop_id, r.id) > (${after.shopId}, ${after.id}::uuid)
      ORDER BY r.shop_id, r.id LIMIT ${BATCH}`;
    for (const [shopId, own] of Map.groupBy(page, (one) => one.shopId)) {
      try {
        await work(
          shopId,
          own.map(({ id }) => id),
        );
      } catch (err) {
        logger.error({ err, shopId }, "redemptions could not be tended");
      }
    }
    const last = page.at(-1);
    if (!last || page.length < BATCH) return;
    after = last;
  }
}
