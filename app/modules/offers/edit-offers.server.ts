import { type Offer, Prisma, type PrismaClient } from "@prisma/client";
import { v7 as uuidV7 } from "uuid";
import { AppError } from "~/lib/app-error";
import { fromLocalTime } from "~/lib/local-time";
import { toMinor } from "~/lib/money";
import { enqueue } from "~/lib/queue.server";
import { jobs } from "~/modules/jobs/registry";
import { getOffer } from "./get-offer.server";
import type { OfferInput } from "./offer-input";

/**
 * Creates an offer, or changes the one with this id, and requests its discount in the same transaction.
 * @throws AppError OFFER_NOT_FOUND (404), OFFER_ENDED (409), CODE_TAKEN (409, field code)
 */
export async function saveOffer(
  prisma: PrismaClient,
  { shopId, id, input, now }: { shopId: number; id?: string; input: OfferInput; now: Date },
): Promise<Offer> {
  try {
    return await prisma.$transaction(async (db) => {
      const shop = await db.shop.findUniqueOrThrow({ where: { id: shopId } });
      const values = { ...toRow(input, shop), syncError: null, syncedAt: null, updatedAt: now };
      const offer = id
        ? await change(db, { shopId, id, values })
        : await db.offer.create({ data: { shopId, id: uuidV7(), ...values, createdAt: now } });
      await enqueue(db, jobs.syncOffer, { shopId, offerId: offer.id });
      return offer;
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
      throw new AppError("CODE_TAKEN", { status: 409, field: "code", cause: error });
    }
    throw error;
  }
}

type Values = Omit<Prisma.OfferUncheckedCreateInput, "shopId" | "id" | "createdAt">;

async function change(
  db: Prisma.TransactionClient,
  { shopId, id, values }: { shopId: number; id: string; values: Values },
): Promise<Offer> {
  const known = await db.offer.findUnique({ where: { shopId_id: { shopId, id } } });
  if (!known) throw new AppError("OFFER_NOT_FOUND", { status: 404 });
  if (!known.enabled) throw new AppError("OFFER_ENDED", { status: 409 });
  return db.offer.update({ where: { shopId_id: { shopId, id } }, data: values });
}

function toRow(input: OfferInput, { currency, timezone }: { currency: string; timezone: string }) {
  const { title, text, imageUrl, imageAlt, discount, code } = input;
  const startsAt = toMoment(input.startsAt, timezone, "startsAt");
  const endsAt = input.endsAt ? toMoment(input.endsAt, timezone, "endsAt") : null;
  const amountMinor = discount === "AMOUNT" ? toMinor(input.amount ?? "0", currency) : null;
  if (amountMinor !== null && amountMinor <= 0n) throw new AppError("AMOUNT_TOO_SMALL", { field: "amount" });
  const percent = discount === "PERCENT" ? (input.percent ?? null) : null;
  return { title, text, imageUrl: imageUrl ?? null, imageAlt, discount, percent, amountMinor, code, startsAt, endsAt };
}

function toMoment(local: string, timezone: string, field: string): Date {
  const moment = fromLocalTime(local, timezone);
  if (!moment) throw new AppError("INVALID", { field });
  return moment;
}

/**
 * Ends an offer for good and requests that its discount ends, in the same transaction. Ending it again changes nothing.
 * @throws AppError OFFER_NOT_FOUND (404)
 */
export async function endOffer(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const offer = await getOffer(db, { shopId, id, now });
    if (!offer.enabled) return;
    await db.offer.update({
      where: { shopId_id: { shopId, id } },
      data: { enabled: false, syncedAt: null, syncError: null, updatedAt: now },
    });
    await enqueue(db, jobs.syncOffer, { shopId, offerId: id });
  });
}

/**
 * Restores the discount of an offer that was deleted or changed in Shopify. Running it again changes nothing. @throws
 * AppError OFFER_NOT_FOUND (404), OFFER_ENDED (409)
 */
export async function restoreOffer(
  prisma: PrismaClient,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<void> {
  await prisma.$transaction(async (db) => {
    const offer = await getOffer(db, { shopId, id, now });
    if (!offer.enabled) throw new AppError("OFFER_ENDED", { status: 409 });
    if (!offer.drift) return;
    await db.offer.update({
      where: { shopId_id: { shopId, id } },
      data: { syncedAt: null, syncError: null, updatedAt: now },
    });
    await enqueue(db, jobs.syncOffer, { shopId, offerId: id });
  });
}
