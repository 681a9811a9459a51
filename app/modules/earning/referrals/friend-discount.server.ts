import type { Db } from "~/db.server";

export interface FriendDiscount {
  percent: number;
  /** gid in Shopify; null until it is made */
  discountId: string | null;
  /** codes that Shopify does not have yet, oldest first */
  newCodes: string[];
}

/** What Shopify has to be told of the friends' discount; null before the install. Two statements. */
export async function readFriendDiscount(db: Db, { shopId }: { shopId: number }): Promise<FriendDiscount | null> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme) return null;
  const links = await db.referralLink.findMany({
    where: { shopId, syncedAt: null },
    orderBy: [{ createdAt: "asc" }, { code: "asc" }],
    select: { code: true },
  });
  const { friendPercent: percent, friendDiscountId: discountId } = programme;
  return { percent, discountId, newCodes: links.map(({ code }) => code) };
}

/** All codes that members have. One statement. */
export async function listFriendCodes(db: Db, { shopId }: { shopId: number }): Promise<string[]> {
  const links = await db.referralLink.findMany({ where: { shopId }, select: { code: true }, orderBy: { code: "asc" } });
  return links.map(({ code }) => code);
}

/** Notes the discount that Shopify holds, and the codes that it has. */
export async function noteFriendDiscount(
  db: Db,
  { shopId, discountId, codes, now }: { shopId: number; discountId: string; codes: string[]; now: Date },
): Promise<void> {
  await db.programme.update({ where: { shopId }, data: { friendDiscountId: discountId } });
  await db.referralLink.updateMany({ where: { shopId, code: { in: codes } }, data: { syncedAt: now } });
}

/** The discount is gone from Shopify, and with it all codes. */
export async function loseFriendDiscount(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.programme.update({ where: { shopId }, data: { friendDiscountId: null } });
  await db.referralLink.updateMany({ where: { shopId }, data: { syncedAt: null } });
}
