import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";
import type { ProductGroups } from "~/modules/orders/order-snapshot";
import { collectionsChangedAt } from "./collections.server";
import { RuleDataMissing } from "./rule-data-missing";

export interface ProductData {
  productId: bigint;
  title: string;
  tags: readonly string[];
  /** numbers of Shopify's collections */
  collections: readonly string[];
}

/**
 * Stores collections and tags of products. An answer to an earlier request never overwrites one to a later request. One
 * statement.
 * @param askedAt when the request was sent: a change reported since makes the answer stale
 */
export async function saveProducts(
  db: Db,
  { shopId, products, askedAt }: { shopId: number; products: ProductData[]; askedAt: Date },
): Promise<void> {
  if (products.length === 0) return;
  const rows = products
    .toSorted((a, b) => (a.productId < b.productId ? -1 : 1))
    .map(({ productId, tags, ...product }) => ({
      ...product,
      productId: productId.toString(),
      tags: [...new Set(tags.map(foldTag))],
    }));
  await db.$executeRaw`
    INSERT INTO product AS known (shop_id, product_id, title, tags, collections, fetched_at)
    SELECT ${shopId}, "productId", title, tags, collections, ${askedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change (
      "productId" bigint, title text, tags text[], collections text[]
    )
    ON CONFLICT (shop_id, product_id) DO UPDATE SET title = excluded.title, tags = excluded.tags,
      collections = excluded.collections, fetched_at = excluded.fetched_at
    WHERE excluded.fetched_at >= known.fetched_at`;
}

/** Notes that these products changed; their pictures are read anew when somebody looks. Two statements. */
export async function markProductsStale(
  db: Db,
  { shopId, productIds, now }: { shopId: number; productIds: bigint[]; now: Date },
): Promise<void> {
  if (productIds.length === 0) return;
  await db.product.updateMany({ where: { shopId, productId: { in: productIds } }, data: { staleAt: now } });
  await db.productPicture.deleteMany({ where: { shopId, productId: { in: productIds } } });
}

interface Question {
  shopId: number;
  productIds: Iterable<string>;
  /** accepts data that changed since it was read, because it was fetched a moment ago */
  staleToo?: boolean;
}

/**
 * Collections and tags of these products. Two statements. @throws RuleDataMissing when one was never read, or changed
 * since
 */
export async function loadProductGroups(db: Db, question: Question): Promise<Map<string, ProductGroups>> {
  const { shopId, productIds, staleToo = false } = question;
  const asked = [...new Set(productIds)];
  if (asked.length === 0) return new Map();
  const rows = await db.product.findMany({ where: { shopId, productId: { in: asked.map(BigInt) } } });
  const collectionsAt = staleToo ? null : await collectionsChangedAt(db, { shopId });
  const isFresh = (at: Date, ...changes: (Date | null)[]) => changes.every((change) => !change || at > change);
  const good = rows.filter(({ fetchedAt, staleAt }) => staleToo || isFresh(fetchedAt, staleAt, collectionsAt));
  const known = new Map(good.map(({ productId, tags, collections }) => [productId.toString(), { tags, collections }]));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new RuleDataMissing({ productIds: unknown });
  return known;
}
