import { randomUUID } from "node:crypto";
import type { Faults } from "../faults/faults";
import { getInstallation } from "../state/app-installation";
import { run } from "../state/database";
import { nextId } from "../state/ids";
import type { StoreState } from "../state/types/store";
import { urisFor } from "./subscriptions";

/** Nanoseconds, each later than the one before, e.g. 2026-11-21T22:04:00.123456789Z. */
function createStamp(state: StoreState): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(Math.floor(state.clock.nowMs())) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
    last = now > last ? now : last + 1n;
    const seconds = new Date(Number(last / 1_000_000n)).toISOString().slice(0, 19);
    return `${seconds}.${String(last % 1_000_000_000n).padStart(9, "0")}Z`;
  };
}

/** Compliance topics reach the app even after an uninstall. */
function listeners(state: StoreState, topic: string): string[] {
  const isCompliance = state.app.complianceTopics.some((known) => known.topic === topic);
  return getInstallation(state) || isCompliance ? urisFor(state, topic) : [];
}

export function isHeard(state: StoreState, topic: string): boolean {
  return listeners(state, topic).length > 0;
}

/** Writes one delivery for each subscription of the topic, in the caller's transaction. */
export function createNotify(state: StoreState, faults: Faults): StoreState["notify"] {
  const stamp = createStamp(state);
  const insert = `INSERT INTO webhook_delivery (id, webhook_id, event_id, topic, uri, triggered_at, payload, status, due_at, drops)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)`;
  return (topic, payload) => {
    const uris = listeners(state, topic);
    if (uris.length === 0) return;
    const event = { id: randomUUID(), at: stamp(), body: JSON.stringify(payload()) };
    for (const uri of uris) {
      const webhookId = randomUUID();
      const { drops, copies, delayMs } = faults.planWebhook();
      for (let copy = 0; copy < copies; copy += 1) {
        const due = Date.now() + delayMs + copy * 20;
        run(
          state,
          insert,
          nextId(state, "delivery"),
          webhookId,
          event.id,
          topic,
          uri,
          event.at,
          event.body,
          due,
          drops,
        );
      }
    }
    state.wake();
  };
}
