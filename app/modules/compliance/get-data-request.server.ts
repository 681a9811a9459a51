import type { DataRequest } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";

/** One request with the data. @throws AppError DATA_REQUEST_NOT_FOUND (404), also for an id of another shop */
export async function getDataRequest(db: Db, { shopId, id }: { shopId: number; id: string }): Promise<DataRequest> {
  const known = /^\d{1,18}$/.test(id)
    ? await db.dataRequest.findUnique({ where: { shopId_id: { shopId, id: BigInt(id) } } })
    : null;
  if (!known) throw new AppError("DATA_REQUEST_NOT_FOUND", { status: 404 });
  return known;
}
