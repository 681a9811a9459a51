import { productPayload } from "../webhooks/payloads/catalogue";
import { requireCollection } from "./collections";
import { notifyCollections } from "./notify-collections";
import { run } from "./database";
import { gid } from "./gid";
import { requireProduct, saveProduct } from "./products";
import { refused } from "./store-error";
import type { Product } from "./types/product";
import type { StoreState } from "./types/store";

export type ProductChanges = Partial<
  Pick<Product, "title" | "descriptionHtml" | "price" | "status" | "tags" | "productType" | "vendor" | "collectionIds">
>;

/** Tags as Shopify stores them: trimmed, sorted, without duplicates that differ only in case. */
function cleanTags(tags: string[]): string[] {
  const kept = new Map(tags.map((tag) => [tag.trim().toLowerCase(), tag.trim()]));
  kept.delete("");
  return [...kept.values()].sort((a, b) => a.localeCompare(b));
}

/** Sends products/update, and collections/update for each collection that the product joins or leaves. */
export function updateProduct(state: StoreState, id: number, changes: ProductChanges): Product {
  return state.transaction(() => {
    const before = requireProduct(state, id);
    if (changes.title !== undefined && !changes.title.trim()) throw refused("A product needs a title.", "title");
    for (const collectionId of changes.collectionIds ?? []) requireCollection(state, collectionId);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const product = saveProduct(state, {
      ...before,
      ...(given as ProductChanges),
      tags: cleanTags(changes.tags ?? before.tags),
      collectionIds: [...new Set(changes.collectionIds ?? before.collectionIds)],
      updatedAt: state.clock.nowMs(),
    });
    state.notify("products/update", () => productPayload(state, product));
    const [was, is] = [before.collectionIds, product.collectionIds];
    notifyCollections(state, [
      ...was.filter((gone) => !is.includes(gone)),
      ...is.filter((came) => !was.includes(came)),
    ]);
    return product;
  });
}

/** Removes the product from order lines, which keep title and price. */
const REMOVE_FROM_LINES = `UPDATE "order" SET data = json_set(data, '$.lines', (
    SELECT json_group_array(CASE WHEN line.value ->> '$.productId' = ?1
      THEN json_set(line.value, '$.productId', NULL, '$.variantId', NULL) ELSE json(line.value) END)
    FROM json_each(data, '$.lines') AS line))
  WHERE EXISTS (SELECT 1 FROM json_each(data, '$.lines') AS line WHERE line.value ->> '$.productId' = ?1)`;

/** Sends products/delete, and collections/update for each of its collections. */
export function deleteProduct(state: StoreState, id: number): void {
  state.transaction(() => {
    const { collectionIds } = requireProduct(state, id);
    run(state, "DELETE FROM product WHERE id = ?", id);
    run(state, REMOVE_FROM_LINES, id);
    run(state, "DELETE FROM collection_product WHERE product_id = ?", id);
    run(state, "DELETE FROM metafield WHERE owner_id = ?", gid("Product", id));
    state.notify("products/delete", () => ({ id }));
    notifyCollections(state, collectionIds);
  });
}
