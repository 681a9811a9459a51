import { collectionPayload } from "../webhooks/payloads/catalogue";
import { notifyCollections } from "./notify-collections";
import { document, documents, run } from "./database";
import { freeHandle, slug } from "./handles";
import { nextId } from "./ids";
import { listProducts, requireProduct, saveProduct } from "./products";
import { notFound, refused } from "./store-error";
import type { Collection, Product } from "./types/product";
import type { StoreState } from "./types/store";

export interface CollectionInput {
  title: string;
  handle?: string;
  descriptionHtml?: string;
}

function checkTitle(title: string): string {
  if (!title.trim()) throw refused("Title can't be blank", "title");
  return title.trim();
}

function saveCollection(state: StoreState, collection: Collection): Collection {
  const save = "INSERT OR REPLACE INTO collection (id, handle, data) VALUES (?, ?, ?)";
  run(state, save, collection.id, collection.handle, JSON.stringify(collection));
  return collection;
}

/** Sends collections/create. */
export function createCollection(state: StoreState, input: CollectionInput): Collection {
  return state.transaction(() => {
    const title = checkTitle(input.title);
    const handle = freeHandle(state, "collection", input.handle ?? slug(title));
    const { descriptionHtml = "" } = input;
    const collection = saveCollection(state, { id: nextId(state, "collection"), handle, title, descriptionHtml });
    state.notify("collections/create", () => collectionPayload(state, collection));
    return collection;
  });
}

/** Sends collections/update. */
export function updateCollection(state: StoreState, id: number, changes: Partial<CollectionInput>): Collection {
  return state.transaction(() => {
    const before = requireCollection(state, id);
    const title = changes.title === undefined ? before.title : checkTitle(changes.title);
    const { descriptionHtml = before.descriptionHtml } = changes;
    const collection = saveCollection(state, { ...before, title, descriptionHtml });
    notifyCollections(state, [id]);
    return collection;
  });
}

/** Sends collections/delete; the products stay. */
export function deleteCollection(state: StoreState, id: number): void {
  state.transaction(() => {
    requireCollection(state, id);
    const products = listProducts(state, { collectionId: id, limit: -1 });
    for (const product of products) saveProduct(state, withoutCollection(product, id));
    run(state, "DELETE FROM collection WHERE id = ?", id);
    state.notify("collections/delete", () => ({ id }));
  });
}

const withoutCollection = (product: Product, id: number): Product => ({
  ...product,
  collectionIds: product.collectionIds.filter((known) => known !== id),
});

const withCollection = (product: Product, id: number): Product => ({
  ...product,
  collectionIds: [...product.collectionIds, id],
});

/** Replaces the collection's products; sends one collections/update when they change. */
export function setCollectionProducts(state: StoreState, id: number, productIds: number[]): void {
  state.transaction(() => {
    requireCollection(state, id);
    const wanted = new Set(productIds);
    const before = listProducts(state, { collectionId: id, limit: -1 });
    const added = [...wanted].filter((productId) => !before.some((product) => product.id === productId));
    const gone = before.filter((product) => !wanted.has(product.id));
    for (const productId of added) saveProduct(state, withCollection(requireProduct(state, productId), id));
    for (const product of gone) saveProduct(state, withoutCollection(product, id));
    if (added.length + gone.length > 0) notifyCollections(state, [id]);
  });
}

export function listCollections(state: StoreState): Collection[] {
  return documents<Collection>(state, "SELECT data FROM collection ORDER BY id");
}

export function getCollection(state: StoreState, id: number): Collection | undefined {
  return document<Collection>(state, "SELECT data FROM collection WHERE id = ?", id);
}

export function requireCollection(state: StoreState, id: number): Collection {
  const collection = getCollection(state, id);
  if (!collection) throw notFound("collection", id);
  return collection;
}

export function getCollectionByHandle(state: StoreState, handle: string): Collection | undefined {
  return document<Collection>(state, "SELECT data FROM collection WHERE handle = ?", handle);
}
