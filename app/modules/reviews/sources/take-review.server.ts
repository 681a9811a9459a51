import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { activeMember } from "~/modules/members/active-member";
import { findCustomer } from "~/modules/members/find-customer.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { keepReview } from "../keep-review.server";
import { updateFromSource } from "./follow-review.server";
import { formatOf } from "./formats.server";
import type { ExternalReview, ReviewSourceKind } from "./source-kinds";

interface ReviewMessage {
  shopId: number;
  kind: ReviewSourceKind;
  payload: unknown;
  now: Date;
}

/**
 * Processes a message about a review from another app: the first one stores the review, as the shop's own form would;
 * later ones update it and earn nothing. A review that cannot be stored is noted at its source. Safe to run again, and
 * in any order. One transaction of its own. @throws ZodError when the payload is not what the app documents
 */
export async function takeReview(prisma: PrismaClient, { shopId, kind, payload, now }: ReviewMessage): Promise<void> {
  const external = formatOf[kind].read(payload);
  const skip = (skipReason: string) =>
    prisma.reviewSource.updateMany({ where: { shopId, kind }, data: { skippedAt: now, skipReason } });
  if (!external) return void (await skip("NO_PRODUCT"));
  try {
    await prisma.$transaction((db) => keepOrFollow(db, { shopId, kind, external, now }));
  } catch (error) {
    if (!(error instanceof AppError) || !skipped.has(error.code)) throw error;
    await skip(error.code);
  }
}

const skipped: ReadonlySet<string> = new Set(["MEMBER_NOT_FOUND", "NOT_BOUGHT", "REVIEW_EXISTS", "SPAM"]);

type Incoming = Omit<ReviewMessage, "payload"> & { external: ExternalReview };

async function keepOrFollow(db: Db, { shopId, kind, external, now }: Incoming): Promise<void> {
  const { customerId: _number, email: _email, shown, spam, updatedAt, ...review } = external;
  const named = await findCustomer(db, { shopId, customerId: external.customerId, email: external.email });
  // Two messages about the same review wait for each other here.
  const members = await lockMembers(db, { shopId, customerIds: named === null ? [] : [named] });
  const customerId = activeMember(named, members);
  const key = { shopId, origin: kind, externalId: external.externalId };
  const known = await db.review.findUnique({ where: { shopId_origin_externalId: key } });
  if (known) return updateFromSource(db, { known, external, now });
  if (spam) throw new AppError("SPAM");
  if (customerId === null) throw new AppError("MEMBER_NOT_FOUND");
  await keepReview(
    db,
    { ...review, shopId, customerId, origin: kind, originUpdatedAt: updatedAt, withdrawn: !shown },
    now,
  );
}
