import { randomUUID } from "node:crypto";
import type { Faults } from "../faults/faults";
import { getInstallation } from "../state/app-installation";
import { run } from "../state/database";
import { nextId } from "../state/ids";
import type { StoreState } from "../state/types/store";
import { includeFields } from "./include-fields";
import { urisFor } from "./subscriptions";
import { isAllowed } from "./topic-scopes";

/** Timestamps with nanoseconds, each later than the one before, such as 2026-11-21T22:04:00.123456789Z. */
function createStamp(state: StoreState): () => string {
  let last = 0n;
  return () => {
    const now = BigInt(Math.floor(state.clock.nowMs())) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
    last = now > last ? now : last + 1n;
    const seconds = new Date(Number(last / 1_000_000n)).toISOString().slice(0, 19);
    return `${seconds}.${String(last % 1_000_000_000n).padStart(9, "0")}Z`;
  };
}

/** Addresses subscribed to the topic. Other topics than those of compliance need the installed app's scope. */
function subscribedUris(state: StoreState, topic: string): string[] {
  const isCompliance = state.app.complianceTopics.some((known) => known.topic === topic);
  const installation = getInstallation(state);
  return isCompliance || (installation && isAllowed(topic, installation.scopes)) ? urisFor(state, topic) : [];
}

export function hasSubscription(state: StoreState, topic: string): boolean {
  return subscribedUris(state, topic).length > 0;
}

/**
 * Queues a delivery for each subscription of the topic, in the caller's transaction. Webhooks of one action share
 * X-Shopify-Event-Id; X-Shopify-Webhook-Id is unique per delivery and the same in its retries
 * (shopify.dev/docs/apps/build/webhooks/delivery-structure).
 */
export function createDeliver(state: StoreState, faults: Faults): StoreState["deliver"] {
  const stamp = createStamp(state);
  const insert = `INSERT INTO webhook_delivery (id, webhook_id, event_id, topic, uri, triggered_at, payload, status, due_at, drops)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?, ?)`;
  return (topic, payload) => {
    const body = faults.formOf(topic, payload);
    const event = { id: state.eventId ?? randomUUID(), at: stamp() };
    for (const uri of subscribedUris(state, topic)) {
      const webhookId = randomUUID();
      const { fields } = state.app.subscriptions.find((known) => known.topic === topic && known.uri === uri) ?? {};
      const sent = fields ? includeFields(body, fields) : body;
      const { drops, copies, delayMs } = faults.nextWebhookFaults();
      for (let copy = 0; copy < copies; copy += 1) {
        const due = Math.round(state.clock.nowMs()) + delayMs + copy * 20;
        run(state, insert, nextId(state, "delivery"), webhookId, event.id, topic, uri, event.at, sent, due, drops);
      }
    }
    state.wake();
  };
}

/** Calls `payload` only when the topic has a subscription. */
export const createNotify =
  (state: StoreState): StoreState["notify"] =>
  (topic, payload) => {
    if (hasSubscription(state, topic)) state.deliver(topic, JSON.stringify(payload()));
  };
