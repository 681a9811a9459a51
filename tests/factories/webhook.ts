import { createHmac, randomUUID } from "node:crypto";

export interface WebhookOptions {
  shop: string;
  topic: string;
  payload: unknown;
  secret?: string;
  /** shared by all webhooks of one action of the merchant */
  eventId?: string;
  /** of one delivery, the same when it comes again */
  webhookId?: string;
  triggeredAt?: Date;
}

/** Body and headers of a webhook as Shopify signs it. */
function signWebhook(options: WebhookOptions): { body: string; headers: Record<string, string> } {
  const {
    shop,
    topic,
    payload,
    secret = "test-api-secret",
    eventId = randomUUID(),
    webhookId = randomUUID(),
  } = options;
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  return {
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": topic,
      "x-shopify-shop-domain": shop,
      "x-shopify-api-version": "2026-10",
      "x-shopify-webhook-id": webhookId,
      "x-shopify-event-id": eventId,
      "x-shopify-triggered-at": (options.triggeredAt ?? new Date()).toISOString(),
      "x-shopify-hmac-sha256": createHmac("sha256", secret).update(body, "utf8").digest("base64"),
    },
  };
}

export function webhookRequest(url: string, options: WebhookOptions): Request {
  const { body, headers } = signWebhook(options);
  return new Request(url, { method: "POST", body, headers });
}
