import type { DataRequest, Prisma, PrismaClient } from "@prisma/client";
import { z } from "zod";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { id } from "~/modules/shop-sync/customer-payload";
import { collectPersonalData } from "./collect-personal-data.server";
import { findPerson } from "./find-person.server";

const request = z.object({
  customer: z.object({ id, email: z.string().nullish() }),
  data_request: z.object({ id }),
});

/** BigInt and dates as JSON, photos in base64: the file that a person downloads. */
function plain(value: unknown): Prisma.InputJsonValue {
  const text = JSON.stringify(value, (_key, field: unknown) => {
    if (typeof field === "bigint") return field.toString();
    return field instanceof Uint8Array ? Buffer.from(field).toString("base64") : field;
  });
  return JSON.parse(text) as Prisma.InputJsonValue;
}

/**
 * Collects all data about a customer who asked for it, for the merchant to hand over. Safe to run again: a request is
 * answered once. @throws ZodError when the payload is not a data request
 */
export async function answerDataRequest(
  prisma: PrismaClient,
  { shopId, payload, now }: { shopId: number; payload?: unknown; now: Date },
): Promise<void> {
  const { customer, data_request } = request.parse(payload);
  const person = await findPerson(prisma, { shopId, customerId: customer.id, email: customer.email });
  const held = plain(await collectPersonalData(prisma, person));
  await prisma.dataRequest.createMany({
    data: [{ shopId, id: data_request.id, customerId: customer.id, requestedAt: now, payload: held }],
    skipDuplicates: true,
  });
}

/**
 * One request with the data, for staff who fetch the file; from then on it is not open any more. Safe to run again.
 * @throws AppError DATA_REQUEST_NOT_FOUND (404), also for an id of another shop
 */
export async function fetchDataRequest(
  db: Db,
  { shopId, id, now }: { shopId: number; id: string; now: Date },
): Promise<DataRequest> {
  const known = /^\d{1,18}$/.test(id)
    ? await db.dataRequest.findUnique({ where: { shopId_id: { shopId, id: BigInt(id) } } })
    : null;
  if (!known) throw new AppError("DATA_REQUEST_NOT_FOUND", { status: 404 });
  await db.dataRequest.updateMany({ where: { shopId, id: known.id, downloadedAt: null }, data: { downloadedAt: now } });
  return known;
}

/** Deletes requests with their files from before a moment, of all shops. Safe to run again. */
export async function forgetDataRequests(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.dataRequest.deleteMany({ where: { requestedAt: { lt: before } } });
  return count;
}

/** Customers' data requests, newest first, at most 100, without the data themselves. */
export function listDataRequests(db: Db, { shopId }: { shopId: number }): Promise<Omit<DataRequest, "payload">[]> {
  return db.dataRequest.findMany({
    where: { shopId },
    omit: { payload: true },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}
