import type { DataRequest } from "@prisma/client";
import type { Db } from "~/db.server";

/** Customers' requests for their data, newest first, 100 at most, without the data themselves. */
export function listDataRequests(db: Db, { shopId }: { shopId: number }): Promise<Omit<DataRequest, "payload">[]> {
  return db.dataRequest.findMany({
    where: { shopId },
    omit: { payload: true },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}
