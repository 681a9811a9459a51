import type { Db } from "~/db.server";
import { readSnapshot } from "~/modules/earning/awards/award-rows.server";
import { explain } from "~/modules/earning/core/explanation";
import { loadOrderHeads } from "~/modules/orders/load-order-heads.server";
import { readDecisionNotes, type AwardDetail } from "./read-award-details.server";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

/** An award without points, because it waits for staff or was rejected. */
export interface UndecidedAward extends AwardDetail {
  awardId: string;
  status: "WAITING" | "REJECTED";
  points: number;
  orderName: string | null;
  /** ISO */
  occurredAt: string;
}

/** A member's waiting and rejected awards, latest first; four statements. */
export async function listUndecidedAwards(
  db: Db,
  { shopId, customerId, limit }: { shopId: number; customerId: bigint; limit: number },
): Promise<UndecidedAward[]> {
  const { currency } = await db.shop.findUniqueOrThrow({ where: { id: shopId }, select: { currency: true } });
  const awards = await db.award.findMany({
    where: { shopId, customerId, status: { in: ["WAITING", "REJECTED"] }, proposed: { gt: 0 } },
    orderBy: [{ occurredAt: "desc" }, { id: "desc" }],
    take: limit,
  });
  const notes = await readDecisionNotes(db, { shopId, awardIds: awards.map(({ id }) => id) });
  const orders = await loadOrderHeads(db, {
    shopId,
    orderIds: awards.flatMap(({ source }) => orderIdOfSource(source) ?? []),
  });
  return awards.map(({ id, event, status, proposed, source, occurredAt, snapshot }) => ({
    awardId: id,
    event,
    status: status === "REJECTED" ? status : "WAITING",
    points: proposed,
    orderName: orders.get(orderIdOfSource(source) ?? -1n)?.name ?? null,
    occurredAt: occurredAt.toISOString(),
    how: explain(readSnapshot(snapshot), currency),
    decision: notes.get(id) ?? null,
  }));
}
