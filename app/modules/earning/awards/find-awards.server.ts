import type { Award, EarningEventKind } from "@prisma/client";
import type { Db } from "~/db.server";

interface Wanted {
  shopId: number;
  ids: string[];
  /** only awards for these events */
  events?: readonly EarningEventKind[];
}

/** Awards of the shop by their ids; what it does not have is left out. One statement. */
export const findAwards = (db: Db, { shopId, ids, events }: Wanted): Promise<Award[]> =>
  db.award.findMany({ where: { shopId, id: { in: ids }, ...(events && { event: { in: [...events] } }) } });

/** An award without its snapshot. */
export type AwardHead = Pick<Award, "id" | "event" | "customerId" | "status" | "proposed" | "granted" | "takenBack">;

/** As `findAwards`, without the snapshots; for many awards at once. One statement. */
export const findAwardHeads = (db: Db, { shopId, ids, events }: Wanted): Promise<AwardHead[]> =>
  db.award.findMany({
    where: { shopId, id: { in: ids }, ...(events && { event: { in: [...events] } }) },
    select: { id: true, event: true, customerId: true, status: true, proposed: true, granted: true, takenBack: true },
  });

/** Awards for one source, the earliest first. One statement. */
export const listAwardsOfSource = (db: Db, { shopId, source }: { shopId: number; source: string }): Promise<Award[]> =>
  db.award.findMany({ where: { shopId, source }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });

/** Ids of the awards that these customers got for these events. One statement. */
export async function listAwardIds(
  db: Db,
  { shopId, customerIds, events }: { shopId: number; customerIds: bigint[]; events: readonly EarningEventKind[] },
): Promise<string[]> {
  const awards = await db.award.findMany({
    where: { shopId, customerId: { in: customerIds }, event: { in: [...events] } },
    select: { id: true },
  });
  return awards.map(({ id }) => id);
}
