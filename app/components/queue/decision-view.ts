import type { ListedDecision } from "~/modules/approvals/list-decisions.server";
import { memberName } from "~/modules/members/member-name";

/** A line of the audit trail as plain values. */
export function toDecisionLine(decision: ListedDecision) {
  const { award, member, actor } = decision;
  const [kind = "", actorId = ""] = actor.split(":");
  return {
    id: decision.id.toString(),
    awardId: decision.awardId,
    verdict: decision.verdict,
    byStaff: kind === "staff",
    actorId,
    actorName: decision.actorName,
    note: decision.note,
    memberText: decision.memberText,
    decidedAt: decision.decidedAt.toISOString(),
    stands: decision.stands,
    ruleName: decision.ruleName,
    orderName: decision.orderName,
    award: award && {
      event: award.event,
      customerId: award.customerId.toString(),
      memberName: member && memberName(member),
      points: award.status === "WAITING" || award.status === "REJECTED" ? award.proposed : award.granted,
    },
  };
}

export type DecisionLine = ReturnType<typeof toDecisionLine>;
