import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

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

/** Asks for the friends' discount anew when it is the one that was deleted: its codes stand on members' cards. */
export async function remakeFriendDiscount(
  db: Db,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<void> {
  const own = await db.programme.findFirst({
    where: { shopId, friendDiscountId: discountId },
    select: { shopId: true },
  });
  if (own) await requestFriendDiscount(db, { shopId });
}

/**
 * Asks for the friends' discount in Shopify to be brought to its percent and to all codes, once there is a code. Inside
 * the caller's transaction. `checkCodes`: also to codes that staff removed from it.
 */
export async function requestFriendDiscount(
  db: Db,
  { shopId, checkCodes = false }: { shopId: number; checkCodes?: boolean },
): Promise<void> {
  const inUse = await db.referralLink.findFirst({ where: { shopId }, select: { code: true } });
  if (inUse) await enqueue(db, jobs.syncFriendDiscount, { shopId, checkCodes });
}
