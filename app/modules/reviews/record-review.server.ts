import type { PrismaClient, Review } from "@prisma/client";
import { lockMembers } from "~/modules/members/lock-members.server";
import { keepReview } from "./keep-review.server";

type Recorded = Pick<Review, "shopId" | "customerId" | "productId" | "stars" | "title" | "text" | "hasPhoto"> & {
  /** the app or API client that reports it */
  origin: string;
  /** the same for every attempt to report the same review */
  externalId: string;
  now: Date;
};

/**
 * Stores a review that was written elsewhere. Idempotent by origin and its id there. One transaction of its own.
 * @throws AppError MEMBER_NOT_FOUND, NOT_BOUGHT, REVIEW_EXISTS
 */
export async function recordReview(prisma: PrismaClient, { now, ...review }: Recorded): Promise<void> {
  const { shopId, customerId, origin, externalId } = review;
  await prisma.$transaction(async (db) => {
    await lockMembers(db, { shopId, customerIds: [customerId] });
    const key = { shopId, origin, externalId };
    const known = await db.review.findUnique({ where: { shopId_origin_externalId: key }, select: { id: true } });
    if (!known) await keepReview(db, { ...review, writtenAt: now }, now);
  });
}
