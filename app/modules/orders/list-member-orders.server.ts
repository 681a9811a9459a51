import type { Order } from "@prisma/client";
import type { Db } from "~/db.server";

export type MemberOrder = Omit<Order, "snapshot">;

/** The member's orders that Shopify still has, newest first. */
export function listMemberOrders(
  db: Db,
  { shopId, customerId, limit }: { shopId: number; customerId: bigint; limit: number },
): Promise<MemberOrder[]> {
  return db.order.findMany({
    where: { shopId, customerId, deletedAt: null },
    omit: { snapshot: true },
    orderBy: [{ processedAt: "desc" }, { orderId: "desc" }],
    take: limit,
  });
}
