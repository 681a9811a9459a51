import { collectionPayload } from "../webhooks/payloads/catalogue";
import { document } from "./database";
import type { Collection } from "./types/product";
import type { StoreState } from "./types/store";

/** Sends collections/update for each collection. */
export function notifyCollections(state: StoreState, ids: Iterable<number>): void {
  for (const id of ids) {
    const collection = document<Collection>(state, "SELECT data FROM collection WHERE id = ?", id);
    if (collection) state.notify("collections/update", () => collectionPayload(state, collection));
  }
}
