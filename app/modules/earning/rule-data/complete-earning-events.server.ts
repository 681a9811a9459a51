import type { Db } from "~/db.server";
import { needsOf } from "~/modules/earning/conditions/rule-needs";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { loadMemberAttributes } from "./load-member-attributes.server";
import { loadProductGroups } from "./products.server";

/**
 * Adds the rule data of members and products to earning events that do not carry it. At most four statements for any
 * number of events, none without events.
 * @throws RuleDataMissing when something has to be fetched from Shopify first
 */
export async function completeEarningEvents(
  db: Db,
  { shopId, earningEvents, book }: { shopId: number; earningEvents: EarningEvent[]; book: RuleBook },
): Promise<EarningEvent[]> {
  if (earningEvents.length === 0) return [];
  const events = new Set(earningEvents.map(({ event }) => event));
  const needs = needsOf(book.rules.filter(({ event }) => events.has(event)));
  const customerIds = earningEvents.flatMap(({ member, customerId }) => (member ? [] : (customerId ?? [])));
  const products = earningEvents.flatMap(({ product }) => product?.productId ?? []);
  const members = await loadMemberAttributes(db, { shopId, customerIds: [...new Set(customerIds)], needs });
  const groups = await loadProductGroups(db, { shopId, productIds: needs.groups ? products : [] });
  return earningEvents.map((earningEvent) => {
    const { member = members.get(earningEvent.customerId ?? 0n), product } = earningEvent;
    const own = product?.productId ? groups.get(product.productId) : undefined;
    return { ...earningEvent, member, ...(product && { product: { ...product, groups: own } }) };
  });
}
