import { randomInt } from "node:crypto";
import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { lockMembers } from "~/modules/members/lock-members.server";
import { requestCards } from "~/modules/members/request-cards.server";
import { codeOf } from "./referral-code";
import { requestFriendDiscount } from "./request-friend-discount.server";

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
