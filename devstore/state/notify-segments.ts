import { membershipPayload } from "../webhooks/payloads/catalogue";
import { row } from "./database";
import { listSegments, noteSegmentChange, segmentCondition } from "./segments";
import type { Segment } from "./types/segment";
import type { StoreState } from "./types/store";

const JOINED = "customer.joined_segment";
const LEFT = "customer.left_segment";

/** The segments that contain the customer, by one SQL statement. */
function segmentsOf(state: StoreState, customerId: number, segments: Segment[]): Set<number> {
  const conditions = segments.map(({ id, query }) => ({ id, ...segmentCondition(query) }));
  const columns = conditions.map(({ id, sql }) => `(${sql}) AS "${id}"`).join(", ");
  const values = conditions.flatMap((condition) => condition.values);
  const read = `SELECT ${columns} FROM customer WHERE id = ?`;
  const found = row<Record<string, number>>(state, read, ...values, customerId) ?? {};
  return new Set(segments.map(({ id }) => id).filter((id) => found[id] === 1));
}

/** Runs a change to a customer or their orders; sends a webhook for each segment that the customer joins or leaves by it. */
export function notifySegments<T>(state: StoreState, customerId: number | null, change: () => T): T {
  if (customerId === null || !(state.isSubscribed(JOINED) || state.isSubscribed(LEFT))) return change();
  const segments = listSegments(state);
  if (segments.length === 0) return change();
  const before = segmentsOf(state, customerId, segments);
  const result = change();
  const after = segmentsOf(state, customerId, segments);
  for (const { id } of segments) {
    if (before.has(id) === after.has(id)) continue;
    noteSegmentChange(state, id, customerId);
    state.notify(after.has(id) ? JOINED : LEFT, () => membershipPayload(state, customerId, id));
  }
  return result;
}
