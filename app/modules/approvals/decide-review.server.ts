import type { PrismaClient } from "@prisma/client";
import { z } from "zod";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { listAwardsOfSource } from "~/modules/earning/awards/find-awards.server";
import { findReview, setReviewStatus } from "~/modules/reviews/set-review-status.server";
import { decideItems, undoDecisions } from "./decide-items.server";
import type { DecisionWords } from "./decision-input";

export const reviewDecision = z.enum(["PUBLISHED", "REJECTED", "WAITING"]);
export type ReviewDecision = z.infer<typeof reviewDecision>;

interface Decision {
  shopId: number;
  id: string;
  /** WAITING undoes an earlier decision */
  status: ReviewDecision;
  actor: string;
  actorName: string | null;
  /** stored with the decision on the points; not stored for reviews without points */
  words?: DecisionWords;
  now: Date;
}

/**
 * Publishes or rejects a review, or undoes that, together with its awards that wait for staff: the decision on the
 * points is the decision on the review. Without such awards only the review changes. When two people decide at once,
 * the first decision stands.
 *
 * @returns the review's status now @throws AppError REVIEW_NOT_FOUND
 */
export async function decideReview(prisma: PrismaClient, decision: Decision): Promise<ReviewDecision> {
  const { shopId, id, status, now } = decision;
  const review = await findReview(prisma, { shopId, id });
  const ids = await staffAwards(prisma, { shopId, source: review.source });
  if (ids.length > 0) {
    const { actor, actorName, words } = decision;
    const input = { shopId, ids, actor, actorName, ...words, now };
    if (status === "WAITING") await undoDecisions(prisma, input);
    else await decideItems(prisma, { ...input, verdict: status === "PUBLISHED" ? "APPROVED" : "REJECTED" });
  } else {
    await prisma.$transaction((db) => setReviewStatus(db, { shopId, review, status, now }));
  }
  return (await findReview(prisma, { shopId, id })).status;
}

/** Awards of a review on which staff decide; automatic awards stay as they are. */
async function staffAwards(
  prisma: PrismaClient,
  { shopId, source }: { shopId: number; source: string },
): Promise<string[]> {
  const awards = await listAwardsOfSource(prisma, { shopId, source });
  return awards.filter(({ snapshot }) => readSnapshot(snapshot).terms.approval === "STAFF").map((award) => award.id);
}
