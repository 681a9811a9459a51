import type { Db } from "~/db.server";
import { counts, type OrderState } from "~/modules/orders/order-snapshot";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { loadMemberAttributes } from "./load-member-attributes.server";
import { loadProductGroups } from "./products.server";

type Stampable = Pick<
  OrderState,
  "snapshot" | "customerId" | "financialStatus" | "outstandingMinor" | "cancelledAt" | "deletedAt" | "test"
>;

/**
 * Writes on orders what rules may ask later: what each line's product belonged to when the line was first told of, and
 * what the buyer was when the order first counted. What stands there already stays, so that later news of the order are
 * judged as the first. Nothing is noted of buyers in `forgottenIds`, who were redacted. At most four statements, none when
 * no rule asks.
 * @throws FactsUnknown when something has to be read from Shopify first
 */
export async function stampOrders<Order extends Stampable>(
  db: Db,
  {
    shopId,
    orders,
    forgottenIds,
    book,
  }: { shopId: number; orders: Order[]; forgottenIds: ReadonlySet<bigint>; book: RuleBook },
): Promise<Order[]> {
  const needs = needsOf(book.rules);
  const open = orders.flatMap(({ snapshot }) => snapshot.lines.filter(({ groups }) => !groups));
  const productIds = needs.groups ? open.flatMap(({ productId }) => productId ?? []) : [];
  const groups = await loadProductGroups(db, { shopId, productIds, staleToo: true });
  const isUnjudged = (order: Order) =>
    counts(order) && !order.snapshot.member && !(order.customerId !== null && forgottenIds.has(order.customerId));
  const unjudged = needs.member ? orders.filter(isUnjudged) : [];
  const customerIds = [...new Set(unjudged.flatMap(({ customerId }) => customerId ?? []))];
  const members = customerIds.length > 0 ? await loadMemberAttributes(db, { shopId, customerIds, needs }) : new Map();
  const judged = new Set(unjudged);
  return orders.map((order) => {
    const lines = order.snapshot.lines.map((line) => {
      const own = line.groups ?? (line.productId ? groups.get(line.productId) : undefined);
      return own ? { ...line, groups: own } : line;
    });
    const member = judged.has(order) ? members.get(order.customerId ?? 0n) : order.snapshot.member;
    return { ...order, snapshot: { ...order.snapshot, lines, ...(member && { member }) } };
  });
}
