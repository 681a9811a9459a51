import type { Shop } from "@prisma/client";
import type { WaitingLine } from "~/modules/approvals/list-waiting.server";
import { explain } from "~/modules/earning/core/explanation";
import { memberName } from "~/modules/members/member-name";
import type { readQueueContext } from "~/modules/read-models/read-queue-context.server";

type Context = Awaited<ReturnType<typeof readQueueContext>>;

/** A line of the queue as plain values. */
export function toQueueLine(
  waiting: WaitingLine,
  shop: Pick<Shop, "domain" | "currency">,
  { members, purchases }: Context,
) {
  const member = members.get(waiting.customerId);
  const purchase = waiting.review && purchases.get(waiting.review.id);
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
    member: member && { ...member, since: member.since?.toISOString() ?? null },
    purchase: purchase && {
      adminUrl: `https://${shop.domain}/admin/orders/${purchase.orderId}`,
      orderName: purchase.orderName,
      boughtAt: purchase.boughtAt.toISOString(),
    },
    how: waiting.snapshot && explain(waiting.snapshot, shop.currency),
  };
}

export type QueueLine = ReturnType<typeof toQueueLine>;
