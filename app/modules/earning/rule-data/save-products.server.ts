import type { Db } from "~/db.server";
import { foldTag } from "~/lib/fold-tag";

export interface ProductData {
  productId: bigint;
  title: string;
  tags: readonly string[];
  /** numbers of Shopify's collections */
  collections: readonly string[];
}

/**
 * Keeps what Shopify said of products; what was asked earlier never overwrites what was asked later. One statement.
 * @param askedAt when the question went out: a change told of since makes the answer stale
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
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news (
      "productId" bigint, title text, tags text[], collections text[]
    )
    ON CONFLICT (shop_id, product_id) DO UPDATE SET title = excluded.title, tags = excluded.tags,
      collections = excluded.collections, fetched_at = excluded.fetched_at
    WHERE excluded.fetched_at >= known.fetched_at`;
}

/** Notes that something of these products changed, or of any product of the shop. One statement. */
export async function markProductsStale(
  db: Db,
  { shopId, productIds, now }: { shopId: number; productIds: bigint[] | "ALL"; now: Date },
): Promise<void> {
  if (productIds.length === 0) return;
  await db.product.updateMany({
    where: { shopId, ...(productIds !== "ALL" && { productId: { in: productIds } }) },
    data: { staleAt: now },
  });
}
