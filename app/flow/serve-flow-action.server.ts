import type { ActionFunctionArgs } from "@remix-run/node";
import type { Shop } from "@prisma/client";
import { z } from "zod";
import { prisma } from "~/db.server";
import { env } from "~/env.server";
import { AppError } from "~/lib/app-error";
import { FLOW_BODY } from "~/lib/body-limits";
import { isSignedBody, signatureOf } from "~/lib/body-signature.server";
import { now } from "~/lib/clock.server";
import { readJson } from "~/lib/json-text";
import { logger } from "~/lib/logger.server";
import { readBytes } from "~/lib/read-body.server";
import { flowRun } from "./flow-input";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { flowActor } from "~/lib/actor";
import apiTexts from "~/locales/api.en.json";

export interface FlowRun<Properties> {
  shop: Shop;
  properties: Properties;
  /** the same for every attempt of one run */
  runId: string;
  /** "flow:<run id>" */
  actor: string;
  now: Date;
}

/** Text for the run's log, which the merchant reads. */
const refusal = (status: number, code: string) => Response.json({ code, message: messageOf(code) }, { status });

/**
 * An endpoint for Shopify Flow: checks signature, body and shop, then runs the work. Flow retries after 429, 5xx or a
 * timeout; other errors are final.
 */
export function flowEndpoint<Schema extends z.ZodType<{ shopify_domain: string }>>(
  schema: Schema,
  work: (call: { shop: Shop; body: z.output<Schema> }) => Promise<void>,
) {
  return async ({ request }: ActionFunctionArgs): Promise<Response> => {
    if (request.method !== "POST") return refusal(405, "METHOD_NOT_ALLOWED");
    const signature = signatureOf(request);
    if (!signature) return refusal(401, "SIGNATURE_INVALID");
    try {
      const bytes = await readBytes(request, FLOW_BODY);
      if (!isSignedBody(bytes, signature, env.SHOPIFY_API_SECRET)) return refusal(401, "SIGNATURE_INVALID");
      const body = schema.parse(readJson(bytes.toString("utf8")));
      const where = { domain: body.shopify_domain, status: "ACTIVE" as const };
      const shop = await inEveryShop(() => prisma.shop.findUnique({ where }));
      if (!shop) throw new AppError("SHOP_NOT_FOUND", { status: 404 });
      enterShop(shop.id);
      await work({ shop, body });
      return Response.json({});
    } catch (error) {
      return refused(error);
    }
  };
}

/** An endpoint for a run of an action; its work must be idempotent by the run id. */
export function flowAction<Schema extends z.ZodType>(
  schema: Schema,
  work: (run: FlowRun<z.output<Schema>>) => Promise<void>,
) {
  return flowEndpoint(flowRun, async ({ shop, body: { action_run_id: runId, properties } }) => {
    await work({ shop, properties: schema.parse(properties), runId, actor: flowActor(runId), now: now() });
  });
}

/** Our own errors are answered with 500, so that Flow tries again. */
function refused(error: unknown): Response {
  if (error instanceof z.ZodError) {
    const errors = error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
    const message = errors.map((each) => `${each.field}: ${each.message}`).join("; ");
    return Response.json({ code: "INVALID", message, errors }, { status: 422 });
  }
  if (error instanceof AppError) return refusal(error.status, error.code);
  logger.error({ err: error }, "flow call failed");
  return refusal(500, "INTERNAL");
}

/** A run of Flow has no language; its log is in English. */
const texts: Partial<Record<string, string>> = {
  ...apiTexts.detail,
  METHOD_NOT_ALLOWED: "Runs come by POST.",
  NOT_BOUGHT: "The customer has not bought this product.",
  REVIEW_EXISTS: "The customer has reviewed this product already.",
  SHOP_NOT_FOUND: "The app is not installed in this shop.",
  SIGNATURE_INVALID: "The signature does not fit the request.",
};

const messageOf = (code: string): string => texts[code] ?? "The action could not be done.";
