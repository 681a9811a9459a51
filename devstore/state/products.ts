import { productPayload } from "../webhooks/payloads/catalogue";
import { notifyCollections } from "./notify-collections";
import { document, documents, run } from "./database";
import { freeHandle, slug } from "./handles";
import { nextId } from "./ids";
import { notFound, refused } from "./store-error";
import type { Product, ProductInput, ProductPicture } from "./types/product";
import type { StoreState } from "./types/store";

export function getProduct(state: StoreState, id: number): Product | undefined {
  return document<Product>(state, "SELECT data FROM product WHERE id = ?", id);
}

export function requireProduct(state: StoreState, id: number): Product {
  const product = getProduct(state, id);
  if (!product) throw notFound("product", id);
  return product;
}

export function getProductByVariant(state: StoreState, variantId: number): Product | undefined {
  return document<Product>(state, "SELECT data FROM product WHERE variant_id = ?", variantId);
}

export function getProductByHandle(state: StoreState, handle: string): Product | undefined {
  return document<Product>(state, "SELECT data FROM product WHERE handle = ?", handle);
}

export interface ProductFilter {
  search?: string;
  collectionId?: number;
  afterId?: number;
  /** -1: all */
  limit: number;
}

/** Oldest first. */
export function listProducts(
  state: StoreState,
  { search = "", collectionId, afterId = 0, limit }: ProductFilter,
): Product[] {
  const text = `%${search.trim().toLowerCase().replaceAll("%", "")}%`;
  return documents<Product>(
    state,
    `SELECT data FROM product WHERE id > ?1 AND search LIKE ?2
       AND (?3 IS NULL OR id IN (SELECT product_id FROM collection_product WHERE collection_id = ?3)) ORDER BY id LIMIT ?4`,
    afterId,
    text,
    collectionId ?? null,
    limit,
  );
}

const plainPicture = (label: string): ProductPicture => ({ motif: "bag", colors: ["#efe6d8", "#7a4a2b"], label });

/** Saves the product and its place in collections. */
export function saveProduct(state: StoreState, product: Product): Product {
  const { id, variantId, handle, collectionIds } = product;
  const search = `${product.title} ${product.productType} ${product.tags.join(" ")}`.toLowerCase();
  const save = "INSERT OR REPLACE INTO product (id, variant_id, handle, search, data) VALUES (?, ?, ?, ?, ?)";
  run(state, save, id, variantId, handle, search, JSON.stringify(product));
  run(state, "DELETE FROM collection_product WHERE product_id = ?", id);
  const join = "INSERT OR IGNORE INTO collection_product (collection_id, product_id) VALUES (?, ?)";
  for (const collectionId of collectionIds) run(state, join, collectionId, id);
  return product;
}

/** Sends products/create, and collections/update for each of its collections. */
export function createProduct(state: StoreState, input: ProductInput): Product {
  const title = input.title.trim();
  if (!title) throw refused("A product needs a title.", "title");
  if (input.price < 0) throw refused("A price is not negative.", "price");
  const at = input.createdAt ?? state.clock.nowMs();
  return state.transaction(() => {
    const product: Product = {
      id: nextId(state, "product"),
      variantId: nextId(state, "variant"),
      handle: freeHandle(state, "product", input.handle ?? slug(title)),
      title,
      descriptionHtml: input.descriptionHtml ?? "",
      vendor: input.vendor ?? state.shop.name,
      productType: input.productType ?? "",
      tags: input.tags ?? [],
      status: "ACTIVE",
      price: input.price,
      compareAtPrice: input.compareAtPrice ?? null,
      taxRate: input.giftCard ? 0 : (input.taxRate ?? 0.19),
      giftCard: input.giftCard ?? false,
      sku: input.sku ?? null,
      picture: input.picture ?? plainPicture(title),
      collectionIds: input.collectionIds ?? [],
      createdAt: at,
      updatedAt: at,
    };
    saveProduct(state, product);
    state.notify("products/create", () => productPayload(state, product));
    notifyCollections(state, product.collectionIds);
    return product;
  });
}
