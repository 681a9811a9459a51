import type { Db } from "~/db.server";
import { orderIdOfSource } from "../core/award-source";

/** The first order since then that earned points: whose, how many are left of them, and the order's number. One statement. */
export async function findOrderAward(
  db: Db,
  { shopId, since }: { shopId: number; since: Date },
): Promise<{ customerId: bigint; points: number; orderId: bigint | null } | null> {
  const award = await db.award.findFirst({
    where: { shopId, event: "ORDER", occurredAt: { gte: since }, granted: { gt: 0 } },
    orderBy: [{ occurredAt: "asc" }, { id: "asc" }],
    select: { customerId: true, granted: true, takenBack: true, source: true },
  });
  if (!award) return null;
  const { customerId, granted, takenBack, source } = award;
  return { customerId, points: granted - takenBack, orderId: orderIdOfSource(source) };
}
