import { Prisma, type MissionEntry } from "@prisma/client";
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

export const entryStates = ["WAITING", "ACCEPTED", "REJECTED"] as const;
export type EntryState = (typeof entryStates)[number];

/** An entry by what became of it. */
export interface EntryLine extends Pick<MissionEntry, "id" | "awardId" | "customerId" | "attempt"> {
  state: EntryState;
  /** what it gave, or would give while it waits */
  points: number;
  sentAt: Date;
}

interface WantedLines {
  shopId: number;
  missionId: string;
  /** null: all */
  state: EntryState | null;
  /** id of the line after which the page begins */
  before?: string | null;
  limit: number;
}

const state = Prisma.sql`CASE WHEN award.status IN ('WAITING', 'REJECTED') THEN award.status::text ELSE 'ACCEPTED' END`;

/** A mission's entries, the latest first, by key-set: their ids begin with the time. One statement. */
export async function listEntryLines(
  db: Db,
  { shopId, missionId, state: wanted, before = null, limit }: WantedLines,
): Promise<{ rows: EntryLine[]; next: string | null }> {
  const found = await db.$queryRaw<EntryLine[]>`
    SELECT entry.id::text, entry.award_id::text AS "awardId", entry.customer_id AS "customerId", entry.attempt,
      ${state} AS state, award.points, entry.created_at AS "sentAt"
    FROM mission_entry AS entry
    JOIN award_state AS award ON award.shop_id = entry.shop_id AND award.id = entry.award_id
    WHERE entry.shop_id = ${shopId} AND entry.mission_id = ${missionId}::uuid
      AND (${before}::uuid IS NULL OR entry.id < ${before}::uuid) AND (${wanted}::text IS NULL OR ${state} = ${wanted})
    ORDER BY entry.id DESC LIMIT ${limit + 1}`;
  const rows = found.slice(0, limit);
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null };
}

/** Which of these awards belong to a rejected entry after which the member sent in another. One statement. */
export async function listReplacedAwards(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ awardId: string }[]>`
    SELECT entry.award_id::text AS "awardId" FROM mission_entry AS entry
    WHERE entry.shop_id = ${shopId} AND entry.award_id = ANY (${awardIds}::uuid[]) AND EXISTS (
      SELECT 1 FROM mission_entry AS later
      WHERE later.shop_id = entry.shop_id AND later.mission_id = entry.mission_id
        AND later.customer_id = entry.customer_id AND later.attempt > entry.attempt)`;
  return new Set(rows.map(({ awardId }) => awardId));
}
