import type { MembershipMode, PrismaClient } from "@prisma/client";
import { enqueue } from "~/lib/queue.server";
import { AppError } from "~/lib/app-error";
import { jobs } from "~/modules/jobs/registry";
import { turnAccountStays } from "./account-stays.server";

export interface MembershipChoice {
  mode: MembershipMode;
  /** days before joining whose orders count, too */
  orderDays: number;
}

/**
 * Changes who takes part, as far as given. What was earned stays; a change of the mode counts from now on, and cards and
 * tags follow. One transaction of its own; the same choice again changes nothing.
 *
 * @throws AppError ACCOUNTS_NOT_CLASSIC where Shopify does not say who has an account
 */
export async function chooseMembership(
  prisma: PrismaClient,
  { shopId, choice, now }: { shopId: number; choice: Partial<MembershipChoice>; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const where = { id: shopId };
    const stored = await db.shop.findUniqueOrThrow({ where });
    const { membershipMode: before } = stored;
    const { mode = before, orderDays = stored.joinOrderDays } = choice;
    const isNew = mode !== before;
    if (!isNew && orderDays === stored.joinOrderDays) return;
    if (isNew && mode === "ACCOUNT" && !stored.classicAccounts)
      throw new AppError("ACCOUNTS_NOT_CLASSIC", { status: 409 });
    const switched = { membershipMode: mode, membershipBefore: before, membershipSince: now };
    await db.shop.update({
      where,
      data: { joinOrderDays: orderDays, ...(isNew && switched) },
    });
    await enqueue(db, jobs.publishStorefront, { shopId });
    // Cards and tags first; then the segment may follow.
    if (!isNew) return;
    await turnAccountStays(db, { shopId, mode, now });
    await enqueue(db, jobs.publishAllCards, { shopId });
  });
}
