import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import type { BirthdayInput } from "./birthday-input";
import { lockMembers } from "./lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";

interface Change {
  shopId: number;
  customerId: bigint;
  /** null removes it; staff only */
  birthday: BirthdayInput | null;
  /** a member can enter it once */
  by: "MEMBER" | "STAFF";
  now: Date;
}

/**
 * Stores a member's birthday. It earns only on days after this one, so that nobody earns for a past day or by entering
 * today's date. One transaction of its own; locks the member, so that of two entries at once the first counts.
 *
 * @throws AppError MEMBER_NOT_FOUND, BIRTHDAY_SET (a member's second entry)
 */
export async function setBirthday(prisma: PrismaClient, change: Change): Promise<void> {
  const { shopId, customerId, birthday, by, now } = change;
  await prisma.$transaction(async (db) => {
    const members = await lockMembers(db, { shopId, customerIds: [customerId] });
    if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    const where = { shopId_customerId: { shopId, customerId } };
    const { birthMonth } = await db.member.findUniqueOrThrow({ where, select: { birthMonth: true } });
    if (by === "MEMBER" && birthMonth !== null) throw new AppError("BIRTHDAY_SET", { status: 409 });
    const { month = null, day = null } = birthday ?? {};
    await db.member.update({ where, data: { birthMonth: month, birthDay: day, birthSetAt: birthday && now } });
    await requestCards(db, { shopId, customerIds: [customerId] });
  });
}
