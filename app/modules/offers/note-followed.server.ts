import { Prisma, type Offer, type PrismaClient } from "@prisma/client";
import type { Followed } from "./offer-drift";
import { jobs } from "~/modules/jobs/registry";
import { enqueue } from "~/lib/queue.server";

/**
 * Notes how an offer follows its discount, and asks for the storefront to follow where something changed. What staff
 * changed since the offer was read is left alone. One transaction of its own.
 */
export async function noteFollowed(
  prisma: PrismaClient,
  { offer, followed, now }: { offer: Offer; followed: Followed; now: Date },
): Promise<void> {
  const data = followed.drift ? { drift: followed.drift } : { drift: null, ...followed.terms };
  if (Object.entries(data).every(([name, value]) => equal(value, offer[name as keyof Offer]))) return;
  const { shopId, id, updatedAt } = offer;
  const note = (values: Prisma.OfferUpdateManyMutationInput) =>
    prisma.$transaction(async (db) => {
      const where = { shopId, id, updatedAt, syncedAt: { not: null } };
      const { count } = await db.offer.updateMany({ where, data: values });
      if (count > 0) await enqueue(db, jobs.publishStorefront, { shopId });
    });
  try {
    await note({ ...data, ...(!followed.drift && { updatedAt: now, syncedAt: now }) });
  } catch (error) {
    // Another offer here says that it has this code.
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== "P2002") throw error;
    await note({ drift: "CHANGED" });
  }
}

const equal = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
