import { randomInt } from "node:crypto";
import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { isWithin } from "~/lib/period";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { requestFriendDiscount } from "./friend-discount.server";
import { asReferralCode, codeOf } from "./referral-code";

const random = (): number => randomInt(2 ** 32) / 2 ** 32;

/**
 * The member's personal code; made at the first time, with its card and its discount on their way. One transaction of
 * its own; asked for twice at once it is still one.
 *
 * @throws AppError MEMBER_NOT_FOUND
 */
export async function giveLink(
  prisma: PrismaClient,
  { shopId, customerId, now }: { shopId: number; customerId: bigint; now: Date },
): Promise<{ code: string }> {
  return prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const known = await db.referralLink.findFirst({ where: { shopId, customerId }, orderBy: { createdAt: "asc" } });
    if (known) return { code: known.code };
    const { code } = await db.referralLink.create({
      data: { shopId, customerId, code: codeOf(random), createdAt: now },
    });
    await requestCards(db, { shopId, customerIds: [customerId] });
    await requestFriendDiscount(db, { shopId });
    return { code };
  });
}

/**
 * What a friend finds behind a personal link. Nothing about the advocate is told. Three statements; reads only.
 *
 * @throws AppError LINK_NOT_FOUND when nobody has the code, its member has left, or referrals give nothing now
 */
export async function openReferralLink(
  db: Db,
  { shopId, code: typed, now }: { shopId: number; code: string; now: Date },
): Promise<{ code: string; percent: number }> {
  const code = asReferralCode(typed);
  // All is read whatever the code is, so that no answer comes sooner than another.
  const [link] = await db.$queryRaw<{ code: string }[]>`
    SELECT link.code FROM referral_link AS link JOIN member_status AS member USING (shop_id, customer_id)
    WHERE link.shop_id = ${shopId} AND link.code = ${code ?? ""} AND member.status = 'ACTIVE'`;
  const offer = await readReferralOffer(db, { shopId, now });
  if (!link || !offer) throw new AppError("LINK_NOT_FOUND", { status: 404 });
  return { code: link.code, percent: offer.percent };
}

/**
 * What a friend's first order is worth to the advocate and to the friend, for the storefront; null while no rule gives
 * points. Two statements.
 */
export async function readReferralOffer(
  db: Db,
  { shopId, now }: { shopId: number; now: Date },
): Promise<{ points: number; percent: number } | null> {
  const programme = await db.programme.findUnique({ where: { shopId }, select: { friendPercent: true } });
  const rules = await db.earningRule.findMany({
    where: { shopId, event: "REFERRAL", enabled: true, deletedAt: null },
    select: { points: true, validFrom: true, validTo: true },
  });
  const running = rules.filter((rule) => isWithin(rule, now));
  const points = Math.max(0, ...running.map((rule) => rule.points ?? 0));
  return programme && points > 0 ? { points, percent: programme.friendPercent } : null;
}
