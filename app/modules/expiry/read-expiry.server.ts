import type { ExpiryPolicy as PolicyRow } from "@prisma/client";
import type { Db } from "~/db.server";
import type { ExpiryTerms } from "./expiry-date";
import { defaultExpiry, termsOf, type ActivityKind, type ExpiryPolicy } from "./policy";

export const fromRow = ({ mode, months, graceDays, activities, paused, since }: PolicyRow): ExpiryPolicy => ({
  mode,
  months,
  graceDays,
  activities: activities as ActivityKind[],
  paused,
  since,
});

/** When the shop's points expire. One statement. */
export async function readExpiryPolicy(db: Db, { shopId }: { shopId: number }): Promise<ExpiryPolicy> {
  const row = await db.expiryPolicy.findUnique({ where: { shopId } });
  return row ? fromRow(row) : { ...defaultExpiry, since: new Date(0) };
}

export interface ShopExpiry {
  policy: ExpiryPolicy;
  terms: ExpiryTerms;
  timeZone: string;
}

/** The same with the shop's time zone. Two statements. */
export async function readShopExpiry(db: Db, { shopId }: { shopId: number }): Promise<ShopExpiry> {
  const policy = await readExpiryPolicy(db, { shopId });
  const { timezone } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { timezone: true } });
  return { policy, terms: termsOf(policy, timezone), timeZone: timezone };
}
