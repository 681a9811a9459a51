import type { MissionEntryLine } from "~/modules/approvals/list-mission-entries.server";
import { memberName } from "~/modules/members/member-name";
import { parseActor } from "~/lib/actor";

/** A mission's entry as plain values. */
export function toEntryView(entry: MissionEntryLine) {
  const { id, customerId, attempt, state, points, proof, sentAt, decision } = entry;
  const { kind, id: actorId } = parseActor(decision?.actor ?? "");
  return {
    id,
    attempt,
    state,
    points,
    proof,
    customerId: customerId.toString(),
    memberName: memberName(entry),
    sentAt: sentAt.toISOString(),
    decision: decision && {
      byStaff: kind === "staff",
      actorId,
      actorName: decision.actorName,
      note: decision.note,
      memberText: decision.memberText,
      decidedAt: decision.decidedAt.toISOString(),
    },
  };
}

export type EntryView = ReturnType<typeof toEntryView>;
