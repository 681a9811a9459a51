import type { PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import { hasMoneyRules } from "~/modules/earning/rules/list-rules.server";
import { turnAccountStays } from "~/modules/members/membership/account-stays.server";
import { hasAmountOffers } from "~/modules/offers/list-offers.server";
import { hasOrders } from "~/modules/orders/order-rows.server";
import { jobs } from "~/modules/jobs/registry";
import { startImports } from "./save-shop.server";

interface Settings {
  name: string;
  currency: string;
  timezone: string;
  taxesIncluded: boolean;
  development: boolean;
  classicAccounts: boolean;
}

/**
 * Stores a shop's name, time zone, tax setting, kind of plan and of customer accounts as Shopify has them now. If a development store became
 * a live one, or the reverse, the orders are imported again, because test orders count on development stores alone; and the customers
 * where Shopify begins to say who has an account. The
 * currency changes only while no amount is stored: amounts are in minor units of the currency they came in. Otherwise the
 * store's currency is noted for staff to see. One transaction of its own. @returns whether the currency is the store's
 */
export async function keepShopSettings(
  prisma: PrismaClient,
  { shopId, settings, now }: { shopId: number; settings: Settings; now: Date },
): Promise<{ currency: boolean }> {
  const { currency, ...rest } = settings;
  return prisma.$transaction(async (db) => {
    const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
    const counted =
      shop.currency !== currency &&
      ((await hasOrders(db, { shopId })) ||
        (await hasAmountOffers(db, { shopId })) ||
        (await hasMoneyRules(db, { shopId })));
    const data = counted ? { ...rest, storeCurrency: currency } : { ...rest, currency, storeCurrency: null };
    if (Object.entries(data).every(([key, value]) => shop[key as keyof typeof shop] === value)) {
      return { currency: !counted };
    }
    await db.shop.update({ where: { id: shopId }, data });
    const accountsTell = settings.classicAccounts && !shop.classicAccounts;
    if (shop.development !== settings.development || accountsTell) await startImports(db, { shopId, now });
    if (accountsTell && shop.membershipMode === "ACCOUNT") {
      await turnAccountStays(db, { shopId, mode: "ACCOUNT", now });
      await enqueue(db, jobs.publishAllCards, { shopId });
    }
    await enqueue(db, jobs.publishStorefront, { shopId });
    return { currency: !counted };
  });
}
