import { createHash } from "node:crypto";
import type { ActionFunctionArgs } from "@remix-run/node";
import { v5 as uuidV5 } from "uuid";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { webhookTopics } from "~/jobs/store-events";
import { AppError } from "~/lib/app-error";
import { WEBHOOK_BODY } from "~/lib/body-limits";
import { isSignedBody, signatureOf } from "~/lib/body-signature.server";
import { momentText } from "~/lib/date-input";
import { readJson } from "~/lib/json-text";
import { send } from "~/lib/queue.server";
import { readBytes } from "~/lib/read-body.server";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { isSegmentKept } from "~/modules/earning/rule-data/list-kept.server";
import { jobs } from "~/modules/jobs/registry";
import { segmentMembership } from "~/modules/shop-sync/parse-webhook";

const EVENT_NAMESPACE = "b7a2b7f4-3f5e-4b0a-8a53-6a2f4d1f9d27";
const UNSIGNED = "The signature is missing or wrong.";
const answer = (status: number, message = "") => new Response(message, { status });

/** They may arrive when no data of the shop is left, and still need a 200. */
const complianceTopics = new Set(["customers/data_request", "customers/redact", "shop/redact"]);

/** Receives a webhook: verifies it, stores it, answers 200. A repeated delivery is the same job. */
export async function action({ request }: ActionFunctionArgs) {
  if (request.method !== "POST") return answer(405);
  const signature = signatureOf(request);
  if (!signature) return answer(401, UNSIGNED);
  const bytes = await readBytes(request, WEBHOOK_BODY).catch((error: unknown) => refused(error));
  if (bytes instanceof Response) return bytes;
  if (!isSignedBody(bytes, signature, env.SHOPIFY_API_SECRET)) return answer(401, UNSIGNED);
  const payload = readJson(bytes.toString("utf8"));
  if (payload === undefined) return answer(400, "The body is not JSON.");
  const topic = request.headers.get("X-Shopify-Topic") ?? "";
  if (!webhookTopics.has(topic)) return answer(404, "Unknown topic.");
  const domain = request.headers.get("X-Shopify-Shop-Domain") ?? "";
  const shop = await inEveryShop(() => prisma.shop.findUnique({ where: { domain }, select: { id: true } }));
  if (!shop) return complianceTopics.has(topic) ? answer(200) : answer(404, "Unknown shop.");
  enterShop(shop.id);
  if (await isIrrelevant(topic, { shopId: shop.id, payload })) return answer(200);

  await send(
    jobs.storeEvents,
    { shopId: shop.id, topic, triggeredAt: triggeredAt(request), payload },
    { id: uuidV5(`${domain}/${topic}/${deliveryOf(request, bytes)}`, EVENT_NAMESPACE) },
  );
  return answer(200);
}

/**
 * Identifies a delivery and stays the same in its retries: X-Shopify-Webhook-Id. X-Shopify-Event-Id does not: all
 * webhooks of one action share it, such as those of a bulk cancellation
 * (shopify.dev/docs/apps/build/webhooks/delivery-structure).
 */
function deliveryOf({ headers }: Request, body: Buffer): string {
  return headers.get("X-Shopify-Webhook-Id") || createHash("sha256").update(body).digest("hex");
}

function refused(error: unknown): Response {
  if (error instanceof AppError) return answer(error.status, error.code);
  throw error;
}

/**
 * Members of a segment that no rule uses: the app's own tag makes every member join one. When a rule starts to use it,
 * its members are read as a whole.
 */
async function isIrrelevant(
  topic: string,
  { shopId, payload }: { shopId: number; payload: unknown },
): Promise<boolean> {
  if (topic !== "customer.joined_segment" && topic !== "customer.left_segment") return false;
  const { data } = segmentMembership.safeParse(payload);
  if (!data?.segmentId.startsWith("gid://shopify/Segment/")) return false;
  return !(await isSegmentKept(prisma, { shopId, segmentGid: data.segmentId }));
}

/** Null when the header has no valid time: it is then unknown when the event was triggered. */
function triggeredAt({ headers }: Request): string | null {
  return momentText.safeParse(headers.get("X-Shopify-Triggered-At")).data ?? null;
}
