import { createHmac } from "node:crypto";
import type { StoreState } from "../state/types/store";

const TIMEOUT_MS = 5000;

export interface Delivery {
  id: number;
  webhook_id: string;
  event_id: string;
  topic: string;
  uri: string;
  triggered_at: string;
  payload: string;
  tries: number;
  drops: number;
}

function webhookHeaders({ shop, app }: StoreState, delivery: Delivery): Record<string, string> {
  return {
    "Content-Type": "application/json",
    "User-Agent": "Shopify-Captain-Hook",
    "X-Shopify-Topic": delivery.topic,
    "X-Shopify-Hmac-Sha256": createHmac("sha256", app.apiSecret).update(delivery.payload).digest("base64"),
    "X-Shopify-Shop-Domain": shop.domain,
    "X-Shopify-API-Version": app.apiVersion,
    "X-Shopify-Webhook-Id": delivery.webhook_id,
    "X-Shopify-Event-Id": delivery.event_id,
    "X-Shopify-Triggered-At": delivery.triggered_at,
  };
}

export interface Answer {
  ok: boolean;
  /** status code or error message */
  text: string;
}

/** Makes one attempt; `ok` only for a 2xx within five seconds. */
export async function sendWebhook(state: StoreState, delivery: Delivery): Promise<Answer> {
  const url = delivery.uri.startsWith("/") ? state.app.appUrl + delivery.uri : delivery.uri;
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: webhookHeaders(state, delivery),
      body: delivery.payload,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    return { ok: response.ok, text: String(response.status) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { ok: false, text: cause instanceof Error ? cause.message : String(cause) };
  }
}
