import type { Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadMemberNames } from "~/modules/members/load-member-names.server";
import type { PersonName } from "~/modules/members/member-name";
import { listEntryLines, type EntryLine } from "~/modules/missions/list-entries.server";
import { loadProofs, type EntryProof } from "~/modules/missions/load-proofs.server";
import { loadLastDecisions } from "./load-last-decisions.server";

/** What a member sent in for a mission, and what staff said of it. */
export interface MissionEntryLine extends EntryLine, PersonName {
  proof: EntryProof | null;
  decision: Decision | null;
}

/** A page of a mission's entries as `listEntryLines`, with what staff have to see of them. Four statements. */
export async function listMissionEntries(
  db: Db,
  wanted: Parameters<typeof listEntryLines>[1],
): Promise<{ rows: MissionEntryLine[]; next: string | null }> {
  const { shopId } = wanted;
  const { rows, next } = await listEntryLines(db, wanted);
  const awardIds = rows.map(({ awardId }) => awardId);
  const names = await loadMemberNames(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
  const proofs = await loadProofs(db, { shopId, awardIds });
  const decisions = await loadLastDecisions(db, { shopId, itemIds: awardIds });
  const described = rows.map((entry) => ({
    ...entry,
    ...(names.get(entry.customerId) ?? { firstName: null, lastName: null, email: null }),
    proof: proofs.get(entry.awardId) ?? null,
    decision: decisions.get(entry.awardId) ?? null,
  }));
  return { rows: described, next };
}
