import { Prisma, type PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { dayOf, fromDate, startOf, toDate } from "~/lib/shop-day";
import { expireLots, type ExpiredPoints } from "~/modules/ledger/expire-lots.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { activeSince } from "./active-since.server";
import { lapsedBefore } from "./expiry-date";
import { readShopExpiry, type ShopExpiry } from "./read-expiry.server";
import { warnOfExpiry, type ExpiryWarning } from "./warn-of-expiry.server";

/** SQL condition: for a row of `shop`, it was not looked for expired points today. */
export const looksForExpired = (now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM expiry_policy WHERE expiry_policy.shop_id = shop.id AND mode <> 'NONE' AND NOT paused
    AND looked_on IS DISTINCT FROM (${now}::timestamptz AT TIME ZONE shop.timezone)::date)`;

/** What is told of it elsewhere, in the transactions in which it happens. */
export interface ExpiryNews {
  expired: (tx: Db, expired: ExpiredPoints[]) => Promise<void>;
  warned: (tx: Db, warnings: ExpiryWarning[]) => Promise<void>;
}

/**
 * Expires the points that are due and warns of those that will be soon: once a day of the shop's calendar, in batches, and safe to
 * run again. Reserved points do not expire.
 */
export async function expirePoints(
  prisma: PrismaClient,
  { shopId, news, now }: { shopId: number; news: ExpiryNews; now: Date },
): Promise<void> {
  const expiry = await readShopExpiry(prisma, { shopId });
  if (expiry.terms.mode === "NONE") return;
  const today = dayOf(now, expiry.timeZone);
  const row = await prisma.expiryPolicy.findUnique({ where: { shopId }, select: { lookedOn: true, updatedAt: true } });
  if (!row || (row.lookedOn && fromDate(row.lookedOn) >= today)) return;
  await expireDue(prisma, { shopId, expiry, news, now });
  await warnOfExpiry(prisma, { shopId, expiry, after: news.warned, now });
  // Not where the settings were changed meanwhile: then it is looked for once more.
  await prisma.expiryPolicy.updateMany({
    where: { shopId, updatedAt: row.updatedAt },
    data: { lookedOn: toDate(today) },
  });
}

async function expireDue(
  prisma: PrismaClient,
  { shopId, expiry, news, now }: { shopId: number; expiry: ShopExpiry; news: ExpiryNews; now: Date },
): Promise<void> {
  const { policy, terms, timeZone } = expiry;
  const day = lapsedBefore(terms, dayOf(now, timeZone));
  if (day === null) return;
  const before = startOf(day, timeZone);
  await expireLots(prisma, {
    shopId,
    before,
    now,
    ...(terms.mode === "AFTER_INACTIVITY" && {
      spared: (db: Db, customerIds: bigint[]) =>
        activeSince(db, { shopId, customerIds, kinds: policy.activities, since: before }),
    }),
    after: async (tx, expired) => {
      await requestCards(tx, { shopId, customerIds: expired.map(({ customerId }) => customerId) });
      await news.expired(tx, expired);
    },
  });
}
