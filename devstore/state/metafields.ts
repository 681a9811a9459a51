import { document, documents, run } from "./database";
import { nextId } from "./ids";
import type { Metafield } from "./types/metafield";
import type { StoreState } from "./types/store";

/** Resolves `$app` and `$app:name` to the app's reserved namespaces `app--ID` and `app--ID--name`. */
export function resolveNamespace(state: Pick<StoreState, "app">, namespace: string): string {
  if (namespace === "$app") return `app--${state.app.id}`;
  return namespace.startsWith("$app:") ? `app--${state.app.id}--${namespace.slice(5)}` : namespace;
}

export function getMetafield(
  state: StoreState,
  ownerId: string,
  namespace: string,
  key: string,
): Metafield | undefined {
  const find = "SELECT data FROM metafield WHERE owner_id = ? AND namespace = ? AND key = ?";
  return document<Metafield>(state, find, ownerId, resolveNamespace(state, namespace), key);
}

export function listMetafields(state: StoreState, ownerId: string): Metafield[] {
  return documents<Metafield>(state, "SELECT data FROM metafield WHERE owner_id = ? ORDER BY namespace, key", ownerId);
}

export type MetafieldInput = Pick<Metafield, "ownerId" | "namespace" | "key" | "type" | "value">;

export function setMetafield(state: StoreState, input: MetafieldInput): Metafield {
  const namespace = resolveNamespace(state, input.namespace);
  const before = getMetafield(state, input.ownerId, namespace, input.key);
  const now = state.clock.nowMs();
  const metafield: Metafield = {
    ...input,
    namespace,
    id: before?.id ?? nextId(state, "metafield"),
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
  run(
    state,
    "INSERT OR REPLACE INTO metafield (owner_id, namespace, key, id, data) VALUES (?, ?, ?, ?, ?)",
    metafield.ownerId,
    namespace,
    metafield.key,
    metafield.id,
    JSON.stringify(metafield),
  );
  return metafield;
}

export function deleteMetafield(state: StoreState, ownerId: string, namespace: string, key: string): boolean {
  const remove = "DELETE FROM metafield WHERE owner_id = ? AND namespace = ? AND key = ?";
  return run(state, remove, ownerId, resolveNamespace(state, namespace), key).changes > 0;
}
