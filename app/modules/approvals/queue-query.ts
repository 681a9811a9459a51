import { decodePlace, encodePlace, type RowPlace } from "~/lib/place-cursor";
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

function searchOf(query: QueueAddress): URLSearchParams {
  const params = new URLSearchParams();
  if (query.kind) params.set("kind", query.kind);
  if (query.order === "NEWEST") params.set("order", query.order);
  if (query.after) params.set("after", query.after);
  if (query.before) params.set("before", query.before);
  return params;
}

export function queueUrl(query: QueueAddress): string {
  const params = searchOf(query);
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

function decidedSearchOf({ before, ...filter }: Partial<DecidedQuery>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, value);
  if (before) params.set("before", encodeDecision(before));
  return params;
}

export function decidedUrl(query: Partial<DecidedQuery>): string {
  const params = decidedSearchOf(query);
  return params.size > 0 ? `/app/queue/decided?${params}` : "/app/queue/decided";
}

const PLACE = "queue";
const DECIDED = "decided";

/** A part of the queue as a query, by which a page that is opened from it leads back. */
export const queuePlace = (query: QueueAddress): string =>
  new URLSearchParams({ [PLACE]: searchOf(query).toString() }).toString();

/** The same for decided items. */
export const decidedPlace = (query: Partial<DecidedQuery>): string =>
  new URLSearchParams({ [PLACE]: `${DECIDED}?${decidedSearchOf(query)}` }).toString();

/** Where a page leads back to that was opened from the queue; null when it was opened from elsewhere. */
export function queueOfPlace(params: URLSearchParams, kinds: readonly QueueKind[]): string | null {
  const place = params.get(PLACE);
  if (place === null) return null;
  const [page = "", search] = place.split("?");
  if (page === DECIDED) return decidedUrl(parseDecidedQuery(new URLSearchParams(search), kinds));
  const { kind, order, after, before } = parseQueueQuery(new URLSearchParams(place), kinds);
  return queueUrl({
    kind,
    order,
    ...(after && { after: encodePlace(after) }),
    ...(before && { before: encodePlace(before) }),
  });
}
