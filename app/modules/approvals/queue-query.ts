import { decodePlace, type RowPlace } from "~/lib/place-cursor";
import type { QueueOrder } from "./approvable";
import type { QueueKind } from "./approvables.server";

export interface QueueQuery {
  /** null: all kinds */
  kind: QueueKind | null;
  order: QueueOrder;
  after: RowPlace | null;
  before: RowPlace | null;
}

/** Reads the queue's URL; wrong parameters are ignored, so that the list shows all items, oldest first. */
export function parseQueueQuery(params: URLSearchParams, kinds: readonly QueueKind[]): QueueQuery {
  const after = decodePlace(params.get("after"));
  return {
    kind: kinds.find((known) => known === params.get("kind")) ?? null,
    order: params.get("order") === "NEWEST" ? "NEWEST" : "OLDEST",
    after,
    before: after ? null : decodePlace(params.get("before")),
  };
}

export function queueUrl(query: {
  kind: QueueKind | null;
  order: QueueOrder;
  after?: string;
  before?: string;
}): string {
  const params = new URLSearchParams();
  if (query.kind) params.set("kind", query.kind);
  if (query.order === "NEWEST") params.set("order", query.order);
  if (query.after) params.set("after", query.after);
  if (query.before) params.set("before", query.before);
  return params.size > 0 ? `/app/queue?${params}` : "/app/queue";
}
