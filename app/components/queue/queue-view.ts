import type { WaitingAward } from "~/modules/approvals/describe-awards.server";
import { explain } from "~/modules/earning/core/explanation";
import { memberName } from "~/modules/members/member-name";

/** A line of the queue as plain values. */
export function toQueueLine(waiting: WaitingAward, currency: string) {
  return {
    awardId: waiting.awardId,
    event: waiting.event,
    ruleName: waiting.ruleName,
    orderName: waiting.orderName,
    customerId: waiting.customerId.toString(),
    memberName: memberName(waiting),
    points: waiting.proposed,
    waitingSince: waiting.waitingSince.toISOString(),
    review: waiting.review,
    proof: waiting.proof,
    how: explain(waiting.snapshot, currency),
  };
}

export type QueueLine = ReturnType<typeof toQueueLine>;
