import { row, rows, run } from "../state/database";
import { nextId } from "../state/ids";
import type { StoreState } from "../state/types/store";
import type { Millis } from "../state/types/values";

export interface Subscription {
  id: number;
  topic: string;
  uri: string;
  source: "config" | "api";
  created_at: Millis;
}

/** Enum values whose topics have a dot, not a slash: CUSTOMER_JOINED_SEGMENT is customer.joined_segment. */
const DOTTED = /^CUSTOMER_(JOINED_SEGMENT|LEFT_SEGMENT|TAGS_ADDED|TAGS_REMOVED)$/;

/** The topic of a WebhookSubscriptionTopic: orders/create for ORDERS_CREATE. */
export function topicOfEnum(value: string): string {
  const pointed = DOTTED.exec(value)?.[1];
  if (pointed) return `customer.${pointed.toLowerCase()}`;
  const at = value.lastIndexOf("_");
  const [first, last] = [value.slice(0, at), value.slice(at + 1)];
  const twoWords = /^(.*)_(SCOPES|DATA|TAGS)$/.exec(first);
  const path = twoWords ? [twoWords[1], `${twoWords[2]}_${last}`] : [first, last];
  return path.join("/").toLowerCase();
}

export function enumOfTopic(topic: string): string {
  return topic.replace(/[/.]/, "_").toUpperCase();
}

export function subscribe(state: StoreState, topic: string, uri: string, source: "config" | "api"): Subscription {
  const subscription = { id: nextId(state, "subscription"), topic, uri, source, created_at: state.clock.nowMs() };
  const { id, created_at } = subscription;
  const insert = "INSERT INTO webhook_subscription (id, topic, uri, source, created_at) VALUES (?, ?, ?, ?, ?)";
  run(state, insert, id, topic, uri, source, created_at);
  return subscription;
}

export function subscribeFromConfig(state: StoreState): void {
  run(state, "DELETE FROM webhook_subscription WHERE source = 'config'");
  for (const { topic, uri } of state.app.subscriptions) subscribe(state, topic, uri, "config");
}

export function unsubscribe(state: StoreState, id: number): boolean {
  return run(state, "DELETE FROM webhook_subscription WHERE id = ?", id).changes > 0;
}

/**
 * "After 8 consecutive failures, the webhook subscription is automatically deleted if it was configured using the Admin
 * API" (shopify.dev/docs/apps/build/webhooks/subscribe/https); those of the app's configuration stay.
 */
export function removeFailing(state: StoreState, topic: string, uri: string): void {
  run(state, "DELETE FROM webhook_subscription WHERE topic = ? AND uri = ? AND source = 'api'", topic, uri);
}

export function listSubscriptions(state: StoreState, { source }: { source?: "api" } = {}): Subscription[] {
  const find = "SELECT * FROM webhook_subscription WHERE ?1 IS NULL OR source = ?1 ORDER BY id";
  return rows<Subscription>(state, find, source ?? null);
}

export function getSubscription(state: StoreState, id: number): Subscription | undefined {
  return row<Subscription>(state, "SELECT * FROM webhook_subscription WHERE id = ?", id);
}

/** Addresses subscribed to the topic; for compliance topics those of the app's configuration, even after an uninstall. */
export function urisFor(state: StoreState, topic: string): string[] {
  const compliance = state.app.complianceTopics.filter((known) => known.topic === topic);
  if (compliance.length) return compliance.map(({ uri }) => uri);
  const find = "SELECT * FROM webhook_subscription WHERE topic = ?";
  return rows<Subscription>(state, find, topic).map(({ uri }) => uri);
}
