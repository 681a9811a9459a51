import type { Award, Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadProofs, type EntryProof } from "~/modules/missions/load-proofs.server";
import { loadLastDecisions } from "./load-last-decisions.server";

export const entryStates = ["WAITING", "ACCEPTED", "REJECTED"] as const;
export type EntryState = (typeof entryStates)[number];

/** What a member sent in for a mission, and what staff said of it. */
export interface MissionEntryLine {
  id: string;
  awardId: string;
  customerId: bigint;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  attempt: number;
  state: EntryState;
  /** what it gave, or would give while it waits */
  points: number;
  sentAt: Date;
  proof: EntryProof | null;
  decision: Decision | null;
}

interface Wanted {
  shopId: number;
  missionId: string;
  /** null: all */
  state: EntryState | null;
  /** id of the line after which the page begins */
  before?: string;
  limit: number;
}

/** A mission's entries, the latest first, by key-set: their ids begin with the time. Three statements. */
export async function listMissionEntries(
  db: Db,
  { shopId, missionId, state, before, limit }: Wanted,
): Promise<{ rows: MissionEntryLine[]; next: string | null }> {
  const found = await db.$queryRaw<
    (Omit<MissionEntryLine, "state" | "proof" | "decision"> & { status: Award["status"] })[]
  >`
    SELECT entry.id::text, entry.award_id::text AS "awardId", entry.customer_id AS "customerId", member.first_name AS "firstName",
      member.last_name AS "lastName", member.email, entry.attempt, award.status::text, entry.created_at AS "sentAt",
      CASE WHEN award.status IN ('WAITING', 'REJECTED') THEN award.proposed ELSE award.granted - award.taken_back END AS points
    FROM mission_entry AS entry
    JOIN award ON award.shop_id = entry.shop_id AND award.id = entry.award_id
    LEFT JOIN member ON member.shop_id = entry.shop_id AND member.customer_id = entry.customer_id
    WHERE entry.shop_id = ${shopId} AND entry.mission_id = ${missionId}::uuid
      AND (${before ?? null}::uuid IS NULL OR entry.id < ${before ?? null}::uuid)
      AND (${state}::text IS NULL OR ${state} =
        CASE WHEN award.status IN ('WAITING', 'REJECTED') THEN award.status::text ELSE 'ACCEPTED' END)
    ORDER BY entry.id DESC LIMIT ${limit + 1}`;
  const page = found.slice(0, limit);
  const awardIds = page.map(({ awardId }) => awardId);
  const proofs = await loadProofs(db, { shopId, awardIds });
  const decisions = await loadLastDecisions(db, { shopId, itemIds: awardIds });
  const rows = page.map(({ status, ...entry }) => ({
    ...entry,
    state: stateOf(status),
    proof: proofs.get(entry.awardId) ?? null,
    decision: decisions.get(entry.awardId) ?? null,
  }));
  return { rows, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

const stateOf = (status: Award["status"]): EntryState =>
  status === "WAITING" || status === "REJECTED" ? status : "ACCEPTED";
