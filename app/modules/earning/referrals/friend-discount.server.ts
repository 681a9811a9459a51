import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";

export interface FriendDiscount {
  percent: number;
  /** gid in Shopify; null until it is created */
  discountId: string | null;
  /** codes that Shopify does not have yet, as far as we know, oldest first */
  newCodes: string[];
}

/** What the friends' discount in Shopify has to be; null before the install. Two statements. */
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

/** Stores the id of the discount in Shopify. */
export async function noteFriendDiscount(
  db: Db,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<void> {
  await db.programme.update({ where: { shopId }, data: { friendDiscountId: discountId } });
}

/** Stores which codes the discount in Shopify has. */
export async function noteFriendCodes(
  db: Db,
  { shopId, codes, now }: { shopId: number; codes: string[]; now: Date },
): Promise<void> {
  await db.referralLink.updateMany({ where: { shopId, code: { in: codes } }, data: { syncedAt: now } });
}

/** The discount was deleted in Shopify, with all its codes. */
export async function loseFriendDiscount(db: Db, { shopId }: { shopId: number }): Promise<void> {
  await db.programme.update({ where: { shopId }, data: { friendDiscountId: null } });
  await db.referralLink.updateMany({ where: { shopId }, data: { syncedAt: null } });
}

/** Requests the friends' discount again when the deleted discount was ours: members' cards show its codes. */
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
 * Requests that the friends' discount in Shopify gets its percentage and all codes, once there is a code. Inside the
 * caller's transaction. `checkCodes`: also restores codes that staff removed.
 */
export async function requestFriendDiscount(
  db: Db,
  { shopId, checkCodes = false }: { shopId: number; checkCodes?: boolean },
): Promise<void> {
  const inUse = await db.referralLink.findFirst({ where: { shopId }, select: { code: true } });
  if (inUse) await enqueue(db, jobs.syncFriendDiscount, { shopId, checkCodes });
}

/** How many codes the friends' discount has; null without the discount. Two statements. */
export async function countFriendCodes(db: Db, { shopId }: { shopId: number }): Promise<number | null> {
  const programme = await db.programme.findUnique({ where: { shopId } });
  if (!programme?.friendDiscountId) return null;
  return db.referralLink.count({ where: { shopId, syncedAt: { not: null } } });
}
