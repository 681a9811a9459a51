import type { Award, Decision } from "@prisma/client";
import type { Db } from "~/db.server";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { orderIdOfSource } from "~/modules/earning/orders/order-earning-events";

/** One line of the audit trail. */
export interface ListedDecision extends Decision {
  award: Pick<Award, "event" | "customerId" | "status" | "proposed" | "granted" | "takenBack"> | null;
  ruleName: string;
  orderName: string | null;
  member: { firstName: string | null; lastName: string | null; email: string | null } | null;
  /** the last word on the award, so that taking it back makes sense */
  stands: boolean;
}

/** Decisions, newest first, with what became of each award; five statements, by key-set. */
export async function listDecisions(
  db: Db,
  { shopId, before, limit }: { shopId: number; before?: bigint; limit: number },
): Promise<{ rows: ListedDecision[]; next: bigint | null }> {
  const found = await db.decision.findMany({
    where: { shopId, ...(before ? { id: { lt: before } } : {}) },
    orderBy: { id: "desc" },
    take: limit + 1,
  });
  const page = found.slice(0, limit);
  const awardIds = [...new Set(page.map((decision) => decision.awardId))];
  const last = await db.decision.groupBy({
    by: ["awardId"],
    where: { shopId, awardId: { in: awardIds } },
    _max: { id: true },
  });
  const awards = await loadAwards(db, { shopId, awardIds });
  const lastIds = new Set(last.map((group) => group._max.id));
  const rows = page.map((decision): ListedDecision => {
    const known = awards.get(decision.awardId);
    return {
      ...decision,
      award: known?.award ?? null,
      ruleName: known?.ruleName ?? "",
      orderName: known?.orderName ?? null,
      member: known?.member ?? null,
      stands: lastIds.has(decision.id) && decision.verdict !== "UNDONE" && known?.award.status !== "WAITING",
    };
  });
  return { rows, next: found.length > limit ? (page.at(-1)?.id ?? null) : null };
}

async function loadAwards(db: Db, { shopId, awardIds }: { shopId: number; awardIds: string[] }) {
  const awards = await db.award.findMany({ where: { shopId, id: { in: awardIds } } });
  const members = await db.member.findMany({
    where: { shopId, customerId: { in: awards.map((award) => award.customerId) } },
    select: { customerId: true, firstName: true, lastName: true, email: true },
  });
  const orders = await db.order.findMany({
    where: { shopId, orderId: { in: awards.flatMap(({ source }) => orderIdOfSource(source) ?? []) } },
    select: { orderId: true, name: true },
  });
  const memberById = new Map(members.map((member) => [member.customerId, member]));
  const orderById = new Map(orders.map((order) => [order.orderId, order.name]));
  return new Map(
    awards.map((award) => [
      award.id,
      {
        award,
        ruleName: readSnapshot(award.snapshot).terms.ruleName,
        orderName: orderById.get(orderIdOfSource(award.source) ?? -1n) ?? null,
        member: memberById.get(award.customerId) ?? null,
      },
    ]),
  );
}
