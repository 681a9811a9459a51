import type { Db } from "~/db.server";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { readBalances } from "~/modules/ledger/read-balances.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { awardCommand } from "./award-postings";
import { decideOrder, type OrderAward } from "./decide-order";
import { awardId, loadOrderAwards, orderSource, saveOrderAwards } from "./order-award.server";
import type { OrderState } from "./order-facts";
import { getProgramme } from "./programme.server";

/**
 * Brings the awards and points of these orders to what their state says. Inside the caller's transaction, which holds
 * the locks of the members; a constant number of statements for any number of orders. Running it again changes nothing.
 *
 * @returns members whose points changed
 */
export async function bookOrders(
  db: Db,
  { shopId, orders, now }: { shopId: number; orders: OrderState[]; now: Date },
): Promise<Set<bigint>> {
  const changedMembers = new Set<bigint>();
  if (orders.length === 0) return changedMembers;
  const { programme, orderRule } = await getProgramme(db, { shopId });
  const booked = await loadOrderAwards(db, { shopId, orderIds: orders.map((order) => order.orderId) });
  const available = await availablePoints(db, shopId, booked);

  const awards = new Map<bigint, OrderAward>();
  const commands: LedgerCommand[] = [];
  for (const order of orders.toSorted((a, b) => a.processedAt.getTime() - b.processedAt.getTime())) {
    const award = booked.get(order.orderId) ?? null;
    const customerId = award?.customerId ?? order.customerId;
    const decision = decideOrder({
      order,
      award,
      rule: orderRule,
      takeBackPolicy: programme.takeBackPolicy,
      available: customerId === null ? 0 : (available.get(customerId) ?? 0),
      now,
    });
    if (!decision) continue;
    awards.set(order.orderId, decision.award);
    if (!decision.posting) continue;
    const { posting } = decision;
    const id = awardId(shopId, "ORDER", orderSource(order.orderId));
    commands.push(awardCommand({ awardId: id, award: decision.award, posting, now }));
    changedMembers.add(decision.award.customerId);
    if (posting.account === "AVAILABLE") {
      const moved = posting.kind === "EARN" ? posting.points : -posting.points;
      available.set(decision.award.customerId, (available.get(decision.award.customerId) ?? 0) + moved);
    }
  }
  await saveOrderAwards(db, { shopId, awards, now });
  await postTransactions(db, { shopId, commands, now });
  return changedMembers;
}

/** Only an order that already earned can take back, so only those members' balances matter. */
async function availablePoints(db: Db, shopId: number, booked: Map<bigint, OrderAward>): Promise<Map<bigint, number>> {
  const customerIds = [...new Set([...booked.values()].map((award) => award.customerId))];
  if (customerIds.length === 0) return new Map();
  const balances = await readBalances(db, { shopId, customerIds });
  return new Map([...balances].map(([customerId, balance]) => [customerId, balance.available]));
}
