import type { ListedDecision } from "~/modules/approvals/list-decisions.server";
import { memberName } from "~/modules/members/member-name";
import { parseActor } from "~/lib/actor";

/** A line of the audit trail as plain values. */
export function toDecisionLine(decision: ListedDecision) {
  const { item, member, actor } = decision;
  const { kind, id: actorId } = parseActor(actor);
  return {
    id: decision.id.toString(),
    itemId: decision.itemId,
    verdict: decision.verdict,
    byStaff: kind === "staff",
    actorId,
    actorName: decision.actorName,
    note: decision.note,
    memberText: decision.memberText,
    decidedAt: decision.decidedAt.toISOString(),
    stands: decision.stands,
    item: item && {
      kind: item.kind,
      ruleName: item.ruleName,
      orderName: item.orderName,
      customerId: item.customerId.toString(),
      memberName: member && memberName(member),
      points: item.points,
      review: item.review,
      proof: item.proof,
      reward: item.reward,
    },
  };
}

export type DecisionLine = ReturnType<typeof toDecisionLine>;
