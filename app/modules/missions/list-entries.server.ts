import type { MissionEntry } from "@prisma/client";
import type { Db } from "~/db.server";
import { findAwardHeads, type AwardHead } from "~/modules/earning/awards/find-awards.server";

export interface ListedEntry extends Omit<MissionEntry, "photo" | "shopId"> {
  award: AwardHead | null;
}

/** An entry's place in the list. */
export interface EntryPlace {
  at: Date;
  id: string;
}

interface Wanted {
  shopId: number;
  missionId: string;
  after?: EntryPlace;
  limit: number;
}

/** What members sent in for a mission, newest first, by key-set, without the photos themselves. Two statements. */
export async function listEntries(
  db: Db,
  { shopId, missionId, after, limit }: Wanted,
): Promise<{ rows: ListedEntry[]; next: EntryPlace | null }> {
  const beyond = after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] };
  const found = await db.missionEntry.findMany({
    where: { shopId, missionId, ...beyond },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    omit: { shopId: true, photo: true },
  });
  const page = found.slice(0, limit);
  const awards = await findAwardHeads(db, { shopId, ids: page.map(({ awardId }) => awardId) });
  const awardOf = new Map(awards.map((award) => [award.id, award]));
  const rows = page.map((entry) => ({ ...entry, award: awardOf.get(entry.awardId) ?? null }));
  const last = page.at(-1);
  return { rows, next: found.length > limit && last ? { at: last.createdAt, id: last.id } : null };
}
