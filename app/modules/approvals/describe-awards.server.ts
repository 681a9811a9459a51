import type { Award, EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";
import { readSnapshot, type AwardSnapshot } from "~/modules/earning/awards/award-rows.server";
import { orderIdOfSource } from "~/modules/earning/orders/order-earning-events";
import { loadProofs, type EntryProof } from "~/modules/missions/load-proofs.server";
import { loadReviewExcerpts, type ReviewExcerpt } from "~/modules/reviews/load-review-excerpts.server";

/** One line of the queue: something that waits for a decision by staff. */
export interface WaitingAward {
  awardId: string;
  event: EarningEventKind;
  ruleName: string;
  customerId: bigint;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  /** points the member would get */
  proposed: number;
  /** e.g. "order:450789469" */
  source: string;
  /** e.g. "#1001", when an order earned it */
  orderName: string | null;
  /** what was written, when a review earned it */
  review: ReviewExcerpt | null;
  /** what was sent in, when a mission earned it */
  proof: EntryProof | null;
  /** terms and sums it was counted by */
  snapshot: AwardSnapshot;
  waitingSince: Date;
}

/** Adds who it is for, and the order, review or mission it comes from. A constant number of statements. */
export async function describeAwards(
  db: Db,
  { shopId, awards }: { shopId: number; awards: Award[] },
): Promise<WaitingAward[]> {
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: [...new Set(awards.map((award) => award.customerId))] } },
    select: { customerId: true, firstName: true, lastName: true, email: true },
  });
  const orders = await db.order.findMany({
    where: { shopId, orderId: { in: awards.flatMap(({ source }) => orderIdOfSource(source) ?? []) } },
    select: { orderId: true, name: true },
  });
  const sources = awards.flatMap(({ event, source }) => (event === "REVIEW" ? source : []));
  const reviewBySource = await loadReviewExcerpts(db, { shopId, sources });
  const proofs = await loadProofs(db, { shopId, awardIds: awards.map(({ id }) => id) });
  const memberById = new Map(members.map((member) => [member.customerId, member]));
  const orderById = new Map(orders.map((order) => [order.orderId, order.name]));
  return awards.map((award): WaitingAward => {
    const snapshot = readSnapshot(award.snapshot);
    const member = memberById.get(award.customerId);
    return {
      awardId: award.id,
      event: award.event,
      ruleName: snapshot.terms.ruleName,
      customerId: award.customerId,
      firstName: member?.firstName ?? null,
      lastName: member?.lastName ?? null,
      email: member?.email ?? null,
      proposed: award.proposed,
      source: award.source,
      orderName: orderById.get(orderIdOfSource(award.source) ?? -1n) ?? null,
      review: reviewBySource.get(award.source) ?? null,
      proof: proofs.get(award.id) ?? null,
      snapshot,
      waitingSince: award.createdAt,
    };
  });
}
