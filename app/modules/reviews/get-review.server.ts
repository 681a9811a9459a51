import { isUuid } from "~/lib/uuid";
import type { Award, Review } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { listAwardsOfSource } from "~/modules/earning/awards/find-awards.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import { photoStates, type PhotoStates } from "./photo-states";

export interface ReviewDetail extends Review, PhotoStates {
  member: PersonName | null;
  /** its awards */
  awards: Pick<Award, "id" | "status" | "proposed" | "granted" | "takenBack">[];
}

const source = /^review:\d{1,19}:\d{1,19}$/;

/**
 * A review with its author, photos and awards, by its id or by its awards' source ("review:<product>:<customer>").
 * Four statements. @throws AppError REVIEW_NOT_FOUND
 */
export async function getReview(
  db: Db,
  { shopId, id: idOrSource }: { shopId: number; id: string },
): Promise<ReviewDetail> {
  const which = isUuid(idOrSource) ? { id: idOrSource } : source.test(idOrSource) ? { source: idOrSource } : null;
  const review = which && (await db.review.findFirst({ where: { shopId, ...which } }));
  if (!review) throw new AppError("REVIEW_NOT_FOUND", { status: 404 });
  const { id, customerId } = review;
  const names = await loadMemberNames(db, { shopId, customerIds: [customerId] });
  const photos = await db.reviewPhoto.findMany({
    where: { shopId, reviewId: id },
    orderBy: { position: "asc" },
    select: { id: true, status: true },
  });
  const awards = await listAwardsOfSource(db, { shopId, source: review.source });
  return { ...review, member: names.get(customerId) ?? null, ...photoStates(photos), awards };
}
