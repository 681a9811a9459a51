import { documents, run } from "./database";
import { refused } from "./store-error";
import type { StoreState } from "./types/store";

export interface FlowTriggerStart {
  handle: string;
  payload: Record<string, unknown>;
  receivedAt: string;
}

/** Shopify's limit for a trigger's payload. */
const MAX_PAYLOAD_BYTES = 50_000;

/** Stores a trigger that the app fired; no workflow runs here. @throws StoreError for a payload over 50 kB */
export function receiveFlowTrigger(state: StoreState, handle: string, payload: Record<string, unknown>): void {
  if (JSON.stringify(payload).length > MAX_PAYLOAD_BYTES) throw refused("Payload is too large.", "payload");
  const start: FlowTriggerStart = { handle, payload, receivedAt: state.clock.now().toISOString() };
  run(state, "INSERT INTO flow_trigger (data) VALUES (?)", JSON.stringify(start));
}

/** Oldest first. */
export const listFlowTriggers = (state: StoreState): FlowTriggerStart[] =>
  documents<FlowTriggerStart>(state, "SELECT data FROM flow_trigger ORDER BY id");

/** Newest first. */
export const latestFlowTriggers = (state: StoreState, limit: number): FlowTriggerStart[] =>
  documents<FlowTriggerStart>(state, "SELECT data FROM flow_trigger ORDER BY id DESC LIMIT ?", limit);
