import type { Db } from "~/db.server";
import type { ProductGroups } from "~/modules/orders/order-snapshot";
import { RuleDataMissing } from "./rule-data-missing";

interface Question {
  shopId: number;
  productIds: Iterable<string>;
  /** what changed since it was read will do: it was looked after a moment ago */
  staleToo?: boolean;
}

/** What these products belong to. One statement. @throws FactsUnknown when one was never read, or changed since */
export async function loadProductGroups(db: Db, question: Question): Promise<Map<string, ProductGroups>> {
  const { shopId, productIds, staleToo = false } = question;
  const asked = [...new Set(productIds)];
  if (asked.length === 0) return new Map();
  const rows = await db.product.findMany({ where: { shopId, productId: { in: asked.map(BigInt) } } });
  const good = rows.filter(({ fetchedAt, staleAt }) => staleToo || !staleAt || fetchedAt > staleAt);
  const known = new Map(good.map(({ productId, tags, collections }) => [productId.toString(), { tags, collections }]));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new RuleDataMissing({ productIds: unknown });
  return known;
}
