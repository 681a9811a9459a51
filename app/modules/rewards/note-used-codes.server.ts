import type { Db } from "~/db.server";
import { SYSTEM } from "~/lib/actor";
import { advanceRedemptions } from "./advance-redemptions.server";

export interface OrderCodes {
  orderId: bigint;
  /** discount codes of the order, in any spelling */
  codes: readonly string[];
}

/** Recognises rewards whose codes came with these orders. Inside the caller's transaction; one statement where none did. */
export async function noteUsedCodes(
  db: Db,
  { shopId, orders, now }: { shopId: number; orders: readonly OrderCodes[]; now: Date },
): Promise<void> {
  const orderOf = new Map(orders.flatMap(({ orderId, codes }) => codes.map((code) => [code.toUpperCase(), orderId])));
  if (orderOf.size === 0) return;
  const found = await db.redemption.findMany({
    where: { shopId, code: { in: [...orderOf.keys()] }, orderId: null },
    select: { id: true, code: true },
  });
  const used = new Map(found.map(({ id, code }) => [id, orderOf.get(code ?? "") as bigint]));
  await advanceRedemptions(db, { shopId, ids: [...used.keys()], event: "USE", orders: used, actor: SYSTEM, now });
}
