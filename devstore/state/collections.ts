import { document, documents, run } from "./database";
import { nextId } from "./ids";
import type { Collection } from "./types/product";
import type { StoreState } from "./types/store";

export function createCollection(
  state: StoreState,
  { handle, title, descriptionHtml = "" }: { handle: string; title: string; descriptionHtml?: string },
): Collection {
  const collection = { id: nextId(state, "collection"), handle, title, descriptionHtml };
  run(
    state,
    "INSERT INTO collection (id, handle, data) VALUES (?, ?, ?)",
    collection.id,
    handle,
    JSON.stringify(collection),
  );
  return collection;
}

export function listCollections(state: StoreState): Collection[] {
  return documents<Collection>(state, "SELECT data FROM collection ORDER BY id");
}

export function getCollection(state: StoreState, id: number): Collection | undefined {
  return document<Collection>(state, "SELECT data FROM collection WHERE id = ?", id);
}

export function getCollectionByHandle(state: StoreState, handle: string): Collection | undefined {
  return document<Collection>(state, "SELECT data FROM collection WHERE handle = ?", handle);
}
