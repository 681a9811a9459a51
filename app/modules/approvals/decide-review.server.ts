import type { PrismaClient } from "@prisma/client";
import { z } from "zod";
import { AppError } from "~/lib/app-error";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { announcePublished } from "~/modules/reviews/announce-published.server";
import { requestProductReviews } from "~/modules/reviews/request-product-reviews.server";
import { decideItems, undoDecisions } from "./decide-items.server";
import type { DecisionWords } from "./decision-input";

export const reviewDecision = z.enum(["PUBLISHED", "REJECTED", "WAITING"]);
export type ReviewDecision = z.infer<typeof reviewDecision>;

interface Decision {
  shopId: number;
  id: string;
  /** WAITING takes an earlier decision back */
  status: ReviewDecision;
  actor: string;
  actorName: string | null;
  /** kept with the decision on the points; without points nothing is kept of it */
  words?: DecisionWords;
  now: Date;
}

/**
 * Publishes or rejects a review, or takes that back, together with the awards that wait for staff with it: the decision
 * on the points is the decision on the review. Without such awards the review alone changes. Of two people deciding at
 * once the first one's word stands.
 *
 * @returns the review's status now @throws AppError REVIEW_NOT_FOUND
 */
export async function decideReview(prisma: PrismaClient, decision: Decision): Promise<ReviewDecision> {
  const { shopId, id, status, now } = decision;
  const where = { shopId_id: { shopId, id } };
  const review = await prisma.review.findUnique({ where });
  if (!review) throw new AppError("REVIEW_NOT_FOUND", { status: 404 });
  const ids = await staffAwards(prisma, { shopId, source: review.source });
  if (ids.length > 0) {
    const { actor, actorName, words } = decision;
    const input = { shopId, ids, actor, actorName, ...words, now };
    if (status === "WAITING") await undoDecisions(prisma, input);
    else await decideItems(prisma, { ...input, verdict: status === "PUBLISHED" ? "APPROVED" : "REJECTED" });
  } else {
    await prisma.$transaction(async (db) => {
      const from = status === "WAITING" ? { not: status } : "WAITING";
      const decidedAt = status === "WAITING" ? null : now;
      const { count } = await db.review.updateMany({
        where: { shopId, id, status: from },
        data: { status, decidedAt },
      });
      if (count === 0) return;
      await requestProductReviews(db, { shopId, productIds: [review.productId] });
      await announcePublished(db, { shopId, reviewIds: status === "PUBLISHED" ? [id] : [] });
    });
  }
  return (await prisma.review.findUniqueOrThrow({ where, select: { status: true } })).status;
}

/** Awards of a review on which staff decide; what a rule gives by itself stays as it is. */
async function staffAwards(
  prisma: PrismaClient,
  { shopId, source }: { shopId: number; source: string },
): Promise<string[]> {
  const awards = await prisma.award.findMany({ where: { shopId, source, event: "REVIEW" } });
  return awards.filter(({ snapshot }) => readSnapshot(snapshot).terms.approval === "STAFF").map((award) => award.id);
}
