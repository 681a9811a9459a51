import type { PrismaClient } from "@prisma/client";
import { AppError } from "~/lib/app-error";
import { adjustPoints } from "~/modules/ledger/adjust-points.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import { lockMembers } from "./lock-members.server";
import { requestCards } from "~/modules/publishing/request-cards.server";

interface Adjustment {
  shopId: number;
  customerId: bigint;
  /** positive gives, negative takes */
  points: number;
  reason: string;
  /** "staff:<user id>" */
  actor: string;
  /** from the form, so that submitting it twice books once */
  key: string;
  now: Date;
}

/** Available points. */
interface Adjusted {
  before: number;
  after: number;
}

/**
 * Gives or takes available points by hand and requests a new member card. One transaction of its own, idempotent by
 * `key`. Returns the member's available points before and after.
 *
 * @throws AppError MEMBER_NOT_FOUND, or the ledger's errors (INSUFFICIENT_POINTS …)
 */
export async function adjustMemberPoints(prisma: PrismaClient, adjustment: Adjustment): Promise<Adjusted> {
  const { shopId, customerId, points } = adjustment;
  return prisma.$transaction(async (db) => {
    const member = (await lockMembers(db, { shopId, customerIds: [customerId] })).get(customerId);
    if (member?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
    await adjustPoints(db, adjustment);
    await requestCards(db, { shopId, customerIds: [customerId] });
    const after = (await readBalances(db, { shopId, customerIds: [customerId] })).get(customerId)?.available ?? 0;
    return { before: after - points, after };
  });
}
