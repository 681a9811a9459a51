import { decodePlace, type RowPlace } from "~/lib/place-cursor";
import type { QueueOrder } from "./approvable";
import type { QueueKind } from "./approvables.server";
import type { DecisionPlace } from "./list-decisions.server";

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

interface QueueAddress {
  kind: QueueKind | null;
  order: QueueOrder;
  after?: string;
  before?: string;
}

export function queueUrl(query: QueueAddress): string {
  const params = new URLSearchParams();
  if (query.kind) params.set("kind", query.kind);
  if (query.order === "NEWEST") params.set("order", query.order);
  if (query.after) params.set("after", query.after);
  if (query.before) params.set("before", query.before);
  return params.size > 0 ? `/app/queue?${params}` : "/app/queue";
}

export const verdicts = ["APPROVED", "REJECTED", "UNDONE"] as const;

/** How many days back decisions are shown. */
export const decidedWithin = ["1", "7", "30", "90"] as const;

export interface DecidedQuery {
  verdict: (typeof verdicts)[number] | null;
  kind: QueueKind | null;
  /** a staff member's number, or PROGRAMS for all that are no staff */
  who: string | null;
  days: (typeof decidedWithin)[number] | null;
  before: DecisionPlace | null;
}

/** Reads the address of the decided items; wrong parameters are ignored. */
export function parseDecidedQuery(params: URLSearchParams, kinds: readonly QueueKind[]): DecidedQuery {
  const who = params.get("who") ?? "";
  const [, time = "", id = ""] = /^([0-9a-z]{1,9})\.(\d{1,18})$/.exec(params.get("before") ?? "") ?? [];
  return {
    verdict: verdicts.find((known) => known === params.get("verdict")) ?? null,
    kind: kinds.find((known) => known === params.get("kind")) ?? null,
    who: who === "PROGRAMS" || /^[1-9]\d{0,17}$/.test(who) ? who : null,
    days: decidedWithin.find((known) => known === params.get("days")) ?? null,
    before: time ? { at: new Date(Number.parseInt(time, 36)), id: BigInt(id) } : null,
  };
}

const encodeDecision = ({ at, id }: DecisionPlace): string => `${at.getTime().toString(36)}.${id}`;

export function decidedUrl({ before, ...filter }: Partial<DecidedQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value);
  if (before) params.set("before", encodeDecision(before));
  return params.size > 0 ? `/app/queue/decided?${params}` : "/app/queue/decided";
}
