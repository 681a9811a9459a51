import type { Award, Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import { loadLastDecisions } from "~/modules/approvals/load-last-decisions.server";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { explain, type Explanation } from "~/modules/earning/core/explanation";
import { parseActor } from "~/lib/actor";

/** The last decision of staff on an award. */
export interface DecisionNote {
  verdict: Decision["verdict"];
  byStaff: boolean;
  actorId: string;
  actorName: string | null;
  note: string | null;
  memberText: string | null;
  /** ISO */
  decidedAt: string;
}

/** How an award was computed, and who decided on it. */
export interface AwardDetail {
  event: Award["event"];
  how: Explanation;
  decision: DecisionNote | null;
}

function toNote({ verdict, actor, actorName, note, memberText, decidedAt }: Decision): DecisionNote {
  const { kind, id: actorId } = parseActor(actor);
  const who = { byStaff: kind === "staff", actorId, actorName };
  return { verdict, ...who, note, memberText, decidedAt: decidedAt.toISOString() };
}

/** The last decision on each award that had one. One statement. */
export async function readDecisionNotes(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Map<string, DecisionNote>> {
  const decisions = await loadLastDecisions(db, { shopId, itemIds: awardIds });
  return new Map([...decisions].map(([awardId, decision]) => [awardId, toNote(decision)]));
}

/** Details of awards, by their ids. Three statements. */
export async function readAwardDetails(
  db: Db,
  { shopId, awardIds }: { shopId: number; awardIds: string[] },
): Promise<Map<string, AwardDetail>> {
  const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
  const awards = await db.award.findMany({
    where: { shopId, id: { in: awardIds } },
    select: { id: true, event: true, snapshot: true },
  });
  const notes = await readDecisionNotes(db, { shopId, awardIds });
  return new Map(
    awards.map(({ id, event, snapshot }) => [
      id,
      { event, how: explain(readSnapshot(snapshot), currency), decision: notes.get(id) ?? null },
    ]),
  );
}
