import type { WaitingLine } from "~/modules/approvals/list-waiting.server";
import { explain } from "~/modules/earning/core/explanation";
import { memberName } from "~/modules/members/member-name";

/** A line of the queue as plain values. */
export function toQueueLine(waiting: WaitingLine, currency: string) {
  return {
    id: waiting.id,
    kind: waiting.kind,
    ruleName: waiting.ruleName,
    orderName: waiting.orderName,
    customerId: waiting.customerId.toString(),
    memberName: memberName(waiting),
    points: waiting.points,
    waitingSince: waiting.waitingSince.toISOString(),
    review: waiting.review,
    proof: waiting.proof,
    how: waiting.snapshot && explain(waiting.snapshot, currency),
  };
}

export type QueueLine = ReturnType<typeof toQueueLine>;
