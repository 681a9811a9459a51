import { segmentPayload } from "../webhooks/payloads/catalogue";
import { document, documents, row, run } from "./database";
import { nextId } from "./ids";
import { compileSegmentQuery, type SegmentCondition } from "./segment-query";
import { notFound, refused } from "./store-error";
import type { Segment } from "./types/segment";
import type { StoreState } from "./types/store";

const compiled = new Map<string, SegmentCondition>();

export function segmentCondition(query: string): SegmentCondition {
  const condition = compiled.get(query) ?? compileSegmentQuery(query);
  compiled.set(query, condition);
  return condition;
}

/** Sends segments/create. @throws StoreError for a blank or taken name, or an unsupported query */
export function createSegment(state: StoreState, { name, query }: { name: string; query: string }): Segment {
  checkName(state, name);
  segmentCondition(query);
  const now = state.clock.nowMs();
  const segment = { id: nextId(state, "segment"), name, query, createdAt: now, updatedAt: now };
  return state.transaction(() => saveSegment(state, segment, "segments/create"));
}

function checkName(state: StoreState, name: string, ownId?: number): void {
  if (!name.trim()) throw refused("Name can't be blank", "name");
  if (listSegments(state).some((segment) => segment.name === name && segment.id !== ownId))
    throw refused("Name has already been taken", "name");
}

function saveSegment(state: StoreState, segment: Segment, topic: string): Segment {
  run(state, "INSERT OR REPLACE INTO segment (id, data) VALUES (?, ?)", segment.id, JSON.stringify(segment));
  state.notify(topic, () => segmentPayload(segment));
  return segment;
}

/** Sends segments/update. @throws StoreError as `createSegment` */
export function updateSegment(state: StoreState, id: number, changes: { name?: string; query?: string }): Segment {
  const segment = requireSegment(state, id);
  if (changes.name !== undefined) checkName(state, changes.name, id);
  if (changes.query !== undefined) segmentCondition(changes.query);
  const now = state.clock.nowMs();
  const isTurned = changes.query !== undefined && changes.query !== segment.query;
  const former = isTurned && { formerQuery: segment.query, queryChangedAt: now };
  const changed = { ...segment, ...changes, ...former, updatedAt: now };
  return state.transaction(() => saveSegment(state, changed, "segments/update"));
}

/** Sends segments/delete. */
export function deleteSegment(state: StoreState, id: number): void {
  state.transaction(() => {
    requireSegment(state, id);
    run(state, "DELETE FROM segment WHERE id = ?", id);
    state.notify("segments/delete", () => ({ id }));
  });
}

export function getSegment(state: StoreState, id: number): Segment | undefined {
  return document<Segment>(state, "SELECT data FROM segment WHERE id = ?", id);
}

export function requireSegment(state: StoreState, id: number): Segment {
  const segment = getSegment(state, id);
  if (!segment) throw notFound("segment", id);
  return segment;
}

export function listSegments(state: StoreState): Segment[] {
  return documents<Segment>(state, "SELECT data FROM segment ORDER BY id");
}

export function countMembers(state: StoreState, query: string): number {
  const { sql, values } = segmentCondition(query);
  return row<{ n: number }>(state, `SELECT count(*) AS n FROM customer WHERE ${sql}`, ...values)?.n ?? 0;
}

export function isInSegment(state: StoreState, segmentId: number, customerId: number): boolean {
  const segment = getSegment(state, segmentId);
  return segment !== undefined && fits(state, segment.query, customerId);
}

function fits(state: StoreState, query: string, customerId: number): boolean {
  const { sql, values } = segmentCondition(query);
  return row(state, `SELECT 1 FROM customer WHERE id = ? AND ${sql}`, customerId, ...values) !== undefined;
}

/** Delay until a checkout knows a change of a segment; Shopify only documents that segments are ready "in moments". */
const SEGMENT_DELAY_MS = 60_000;

export function noteSegmentChange(state: StoreState, segmentId: number, customerId: number): void {
  const note = "INSERT OR REPLACE INTO segment_change (segment_id, customer_id, changed_at) VALUES (?, ?, ?)";
  run(state, note, segmentId, customerId, state.clock.nowMs());
}

/** Whether a checkout counts the customer as a member; it knows changes of membership and query only after the delay. */
export function isKnownInSegment(state: StoreState, segmentId: number, customerId: number): boolean {
  const segment = getSegment(state, segmentId);
  if (!segment) return false;
  const { query, formerQuery, queryChangedAt = 0 } = segment;
  const since = state.clock.nowMs() - SEGMENT_DELAY_MS;
  if (formerQuery !== undefined && queryChangedAt > since) return fits(state, formerQuery, customerId);
  const changed = "SELECT 1 FROM segment_change WHERE segment_id = ? AND customer_id = ? AND changed_at > ?";
  const late = row(state, changed, segmentId, customerId, since) !== undefined;
  return fits(state, query, customerId) !== late;
}
