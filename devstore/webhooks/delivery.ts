import { row, rows, run } from "../state/database";
import type { StoreState } from "../state/types/store";
import { sendWebhook, type Answer, type Delivery } from "./send";
import { removeFailing } from "./subscriptions";

const CONCURRENCY = 16;
/**
 * "Webhooks will now be retried a total of 8 times over 4 hours using an exponential backoff schedule", with the payload
 * and X-Shopify-Triggered-At of the first try (shopify.dev/changelog/updates-to-webhook-retry-mechanism).
 */
const RETRIES = 8;
const RETRY_SPAN_MS = 4 * 3_600_000;
/** Each wait between attempts is this many times the one before. */
const BACKOFF_FACTOR = 3;
/** newest deliveries that keep their payload */
const PAYLOADS_KEPT = 2000;

interface WebhookCounts {
  pending: number;
  delivered: number;
  failed: number;
}

interface RecentDelivery {
  id: number;
  topic: string;
  uri: string;
  status: keyof WebhookCounts;
  tries: number;
  /** status code or error message */
  answer: string | null;
  webhookId: string;
  eventId: string;
  triggeredAt: string;
}

export interface Webhooks {
  /** Sends due deliveries and sets a timer for the next one. */
  wake(): void;
  counts(): WebhookCounts;
  /** The newest deliveries, newest first, without payloads. */
  recent(limit: number): RecentDelivery[];
  /** Deletes pending deliveries. */
  discardPending(): void;
  close(): Promise<void>;
}

const DUE = `SELECT id, webhook_id, event_id, topic, uri, triggered_at, payload, tries, drops FROM webhook_delivery
  WHERE status = 'pending' AND due_at <= ? ORDER BY due_at, id LIMIT ?`;
const RESULT =
  "UPDATE webhook_delivery SET status = ?, tries = tries + 1, due_at = ?, drops = ?, answer = ? WHERE id = ?";
const CLEAR_PAYLOADS = `UPDATE webhook_delivery SET payload = '' WHERE status = 'delivered' AND payload <> ''
  AND id BETWEEN (SELECT max(id) - 4 * ?1 FROM webhook_delivery) AND (SELECT max(id) - ?1 FROM webhook_delivery)`;
const RECENT = `SELECT id, topic, uri, status, tries, answer, webhook_id AS webhookId, event_id AS eventId,
  triggered_at AS triggeredAt FROM webhook_delivery ORDER BY id DESC LIMIT ?`;

/** SQL: whether a later delivery of the topic reached the same address. */
const DELIVERED_SINCE =
  "SELECT 1 FROM webhook_delivery WHERE topic = ? AND uri = ? AND status = 'delivered' AND id > ?";

function saveResult(state: StoreState, delivery: Delivery, { ok, text }: Answer, spanMs: number) {
  const firstWait = (spanMs * (BACKOFF_FACTOR - 1)) / (BACKOFF_FACTOR ** RETRIES - 1);
  const due = state.clock.nowMs() + firstWait * BACKOFF_FACTOR ** delivery.tries;
  const status = ok ? "delivered" : delivery.tries >= RETRIES ? "failed" : "pending";
  run(state, RESULT, status, Math.round(due), Math.max(0, delivery.drops - 1), text, delivery.id);
  const { topic, uri, id } = delivery;
  if (status === "failed" && !row(state, DELIVERED_SINCE, topic, uri, id)) removeFailing(state, topic, uri);
  if (ok && delivery.id % 500 === 0) run(state, CLEAR_PAYLOADS, PAYLOADS_KEPT);
}

function countsOf(state: StoreState): WebhookCounts {
  const counts: WebhookCounts = { pending: 0, delivered: 0, failed: 0 };
  const found = rows<{ status: keyof WebhookCounts; n: number }>(
    state,
    "SELECT status, count(*) AS n FROM webhook_delivery GROUP BY status",
  );
  for (const { status, n } of found) counts[status] = n;
  return counts;
}

/** Delivers queued webhooks at least once, at most 16 at a time; sends deliveries that a restart interrupted again. */
export function createWebhooks(state: StoreState, retrySpanMs = RETRY_SPAN_MS): Webhooks {
  const open = new Map<number, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const deliver = async (delivery: Delivery) => {
    const dropped = delivery.drops > 0;
    const answer = dropped ? { ok: false, text: "dropped on purpose" } : await sendWebhook(state, delivery);
    if (state.db.isOpen) saveResult(state, delivery, answer, retrySpanMs);
  };
  const sendDue = () => {
    if (closed) return;
    clearTimeout(timer);
    // One time for both queries: a delivery that becomes due between them would be neither sent nor timed.
    const now = state.clock.nowMs();
    const due = rows<Delivery>(state, DUE, now, CONCURRENCY * 2);
    for (const delivery of due) {
      if (open.size >= CONCURRENCY) return;
      if (open.has(delivery.id)) continue;
      const work = deliver(delivery)
        .catch((error: unknown) => console.error(`webhook ${delivery.topic}:`, error))
        .finally(() => {
          open.delete(delivery.id);
          setImmediate(sendDue);
        });
      open.set(delivery.id, work);
    }
    const next = "SELECT min(due_at) AS at FROM webhook_delivery WHERE status = 'pending' AND due_at > ?";
    const at = row<{ at: number | null }>(state, next, now)?.at;
    if (at != null) timer = setTimeout(sendDue, Math.max(5, at - state.clock.nowMs()));
  };
  let woken = false;
  // A bulk import wakes thousands of times in one turn of the event loop; one query is enough for them.
  const wake = () => {
    if (woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      sendDue();
    });
  };
  return {
    wake,
    counts: () => countsOf(state),
    recent: (limit) => rows<RecentDelivery>(state, RECENT, limit),
    discardPending: () => void run(state, "DELETE FROM webhook_delivery WHERE status = 'pending'"),
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.allSettled(open.values());
    },
  };
}
