import { z } from "zod";
import type { Fingerprinter } from "~/modules/earning/referrals/order-fingerprints";
import { consentPayload, customerPayload, id } from "./customer-payload";
import { withFingerprints } from "./customer-rows";
import { AppError } from "~/lib/app-error";
import { parseOrderPayload } from "./order-payload";
import { withExactIds } from "./payload-values";
import { parseRefund } from "./refund-payload";
import type { StoreEvent } from "./store-event";

/** null: without an address there is nothing to consent to */
const consentUpdate = z.object({ customer_id: id, email_marketing_consent: consentPayload.nullable() });

/**
 * Shopify's sample of this topic is a merge that failed: status "failed" with `errors`, one of them "merge_in_progress".
 * Only a merge that is done has changed anything; sources without a status send those alone.
 */
const merge = z.object({
  admin_graphql_api_customer_kept_id: z.string(),
  admin_graphql_api_customer_deleted_id: z.string(),
  status: z.string().nullish(),
});

/** Tags come with names in camel case, segments with underscores: so in every payload that is published. Both are read. */
const named = z
  .object({ customerId: z.string() })
  .or(z.object({ customer_id: z.string() }).transform(({ customer_id: customerId }) => ({ customerId })));
const retagged = z.object({ tags: z.array(z.string()).nullish() }).and(named);
const ofSegment = z
  .object({ segmentId: z.string() })
  .or(z.object({ segment_id: z.string() }).transform(({ segment_id: segmentId }) => ({ segmentId })));
export const segmentMembership = named.and(ofSegment);

/** The number at the end of a gid, e.g. 42n of "gid://shopify/Customer/42". @throws SyntaxError when there is none */
export function idOfGid(gid: string): bigint {
  return BigInt(gid.slice(gid.lastIndexOf("/") + 1).split("?")[0] ?? "");
}

function segmentChanges(payload: unknown, joined: boolean, { triggeredAt }: WebhookContext): StoreEvent {
  const { customerId, segmentId } = segmentMembership.parse(payload);
  const at = triggeredAt ?? new Date(0);
  return { type: "segment", customerId: idOfGid(customerId), segmentId: String(idOfGid(segmentId)), joined, at };
}

function tagsChanges(payload: unknown, added: boolean): StoreEvent {
  const { customerId, tags } = retagged.parse(payload);
  return { type: "tags", customerId: idOfGid(customerId), ...(tags && { change: { added, tags } }) };
}

/** Topics that change members, orders or points, or what rules know of them. */
export const dataTopics = [
  "orders/create",
  "orders/paid",
  "orders/updated",
  "orders/cancelled",
  "orders/delete",
  "refunds/create",
  "customers/create",
  "customers/update",
  "customers/enable",
  "customers/disable",
  "customers/delete",
  "customers/merge",
  "customers_email_marketing_consent/update",
  "customer.tags_added",
  "customer.tags_removed",
  "customer.joined_segment",
  "customer.left_segment",
  "products/update",
  "products/delete",
  "collections/update",
  "collections/delete",
] as const;
export type DataTopic = (typeof dataTopics)[number];

export interface WebhookContext {
  triggeredAt: Date | null;
  /** the shop's currency */
  currency: string;
  /** keyed hash for what guards compare; without it nothing of the buyer is kept with the order */
  fingerprinter?: Fingerprinter;
}

/**
 * A webhook's payload in our own words; a topic that is not known is never guessed at.
 * @throws ZodError or AppError when the payload is not what its topic promises
 */
export function parseWebhook(topic: DataTopic, body: unknown, context: WebhookContext): StoreEvent {
  const payload = withExactIds(body);
  switch (topic) {
    case "customers/create":
    case "customers/update":
    case "customers/enable":
    case "customers/disable":
      return { type: "customer", customer: withFingerprints(customerPayload.parse(payload), context.fingerprinter) };
    case "customers/delete":
      return {
        type: "customer-deletion",
        customerId: z.object({ id }).parse(payload).id,
        at: context.triggeredAt,
      };
    case "customers_email_marketing_consent/update": {
      const { customer_id: customerId, email_marketing_consent: consent } = consentUpdate.parse(payload);
      return consent ? { type: "consent", customerId, consent } : { type: "nothing" };
    }
    case "customers/merge": {
      const merged = merge.parse(payload);
      if (merged.status && merged.status.toLowerCase() !== "completed") return { type: "nothing" };
      return {
        type: "merge",
        keptId: idOfGid(merged.admin_graphql_api_customer_kept_id),
        removedId: idOfGid(merged.admin_graphql_api_customer_deleted_id),
      };
    }
    case "customer.tags_added":
    case "customer.tags_removed":
      return tagsChanges(payload, topic === "customer.tags_added");
    case "customer.joined_segment":
    case "customer.left_segment":
      return segmentChanges(payload, topic === "customer.joined_segment", context);
    case "products/update":
    case "products/delete":
      return { type: "product", productId: z.object({ id }).parse(payload).id };
    case "collections/update":
    case "collections/delete":
      return { type: "collection", collectionId: String(z.object({ id }).parse(payload).id) };
    case "refunds/create":
      return { type: "refund", refund: parseRefund(payload, { ...context, updatedAt: null, taxesIncluded: null }) };
    case "orders/create":
    case "orders/paid":
    case "orders/updated":
    case "orders/cancelled":
      return { type: "order", order: parseOrderPayload(payload, { topic, ...context }) };
    case "orders/delete":
      return { type: "order-deletion", orderId: z.object({ id }).parse(payload).id };
    default:
      throw new AppError("UNKNOWN_TOPIC", { message: `unknown topic "${String(topic satisfies never)}"` });
  }
}
