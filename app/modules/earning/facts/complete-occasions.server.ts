import type { Db } from "~/db.server";
import { needsOf } from "../rule-needs";
import type { Occasion, RuleBook } from "../weigh-rules";
import { loadMemberFacts } from "./load-member-facts.server";
import { loadProductGroups } from "./load-product-groups.server";

/**
 * The occasions with what rules may ask of their members and products, where they do not say it themselves. At most four
 * statements for any number of them, none without occasions.
 * @throws FactsUnknown when something has to be read from Shopify first
 */
export async function completeOccasions(
  db: Db,
  { shopId, occasions, book }: { shopId: number; occasions: Occasion[]; book: RuleBook },
): Promise<Occasion[]> {
  if (occasions.length === 0) return [];
  const events = new Set(occasions.map(({ event }) => event));
  const needs = needsOf(book.rules.filter(({ event }) => events.has(event)));
  const customerIds = occasions.flatMap(({ member, customerId }) => (member ? [] : (customerId ?? [])));
  const products = occasions.flatMap(({ product }) => product?.productId ?? []);
  const members = await loadMemberFacts(db, { shopId, customerIds: [...new Set(customerIds)], needs });
  const groups = await loadProductGroups(db, { shopId, productIds: needs.groups ? products : [] });
  return occasions.map((occasion) => {
    const { member = members.get(occasion.customerId ?? 0n), product } = occasion;
    const own = product?.productId ? groups.get(product.productId) : undefined;
    return { ...occasion, member, ...(product && { product: { ...product, groups: own } }) };
  });
}
