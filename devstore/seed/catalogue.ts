import { createCollection } from "../state/collections";
import { createProduct } from "../state/products";
import type { Product } from "../state/types/product";
import type { StoreState } from "../state/types/store";
import type { Millis } from "../state/types/values";
import { GROUPS, TAGS } from "./catalogue-items";

const tagsOf = (title: string): string[] =>
  Object.entries(TAGS).flatMap(([tag, titles]) => (titles.includes(title) ? [tag] : []));

/** Creates four collections with six products each. @returns the products */
export function seedCatalogue(state: StoreState, createdAt: Millis): Product[] {
  return GROUPS.flatMap((group) => {
    const collection = createCollection(state, {
      handle: group.handle,
      title: group.title,
      descriptionHtml: `<p>${group.text}</p>`,
    });
    return group.items.map(({ title, price, text, motif, colors, giftCard }, index) =>
      createProduct(state, {
        title,
        price,
        descriptionHtml: `<p>${text}</p>`,
        productType: group.type,
        taxRate: group.taxRate,
        sku: `${group.handle.slice(0, 2).toUpperCase()}-${String(index + 1).padStart(3, "0")}`,
        picture: { motif, colors, label: title },
        collectionIds: [collection.id],
        tags: tagsOf(title),
        createdAt,
        ...(giftCard ? { giftCard } : {}),
      }),
    );
  });
}
