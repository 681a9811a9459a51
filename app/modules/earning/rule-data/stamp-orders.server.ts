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
 * Stores with orders what rules may ask later: collections and tags of each line's product when the line was first
 * seen, and the buyer's attributes when the order first counted. Existing stamps stay, so that later changes are
 * evaluated like the first one. Nothing is stored of the buyers in `forgottenIds`, who were redacted. At most four
 * statements, none when no rule needs it.
 * @throws RuleDataMissing when something has to be fetched from Shopify first
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
