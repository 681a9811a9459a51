import { setTimeout as sleep } from "node:timers/promises";
import { AppError, PermanentError } from "~/lib/app-error";
import { storableJson } from "~/lib/json-text";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import type { AdminOperations } from "@shopify/admin-api-client";

interface QueryError {
  message: string;
  extensions?: { code?: string };
}

interface QueryBody {
  data?: unknown;
  errors?: { graphQLErrors?: QueryError[] } | QueryError[];
  extensions?: { cost?: Cost };
}

interface Cost {
  requestedQueryCost?: number;
  throttleStatus?: { currentlyAvailable?: number; restoreRate?: number };
}

/** 401 too: a token may expire while a job runs, and the next attempt gets a new one. */
const MAY_PASS = new Set([401, 408, 429]);
const TRIES = 4;
const DEFAULT_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Runs one document and returns its data, typed by `npm run codegen`. Waits and retries a few times on THROTTLED.
 * @throws AppError SHOPIFY_UNAVAILABLE (503) when a later attempt may succeed: throttled, 5xx, no answer
 * @throws PermanentError SHOPIFY_REFUSED (502) when it cannot: access denied, wrong document or variables
 */
export async function runQuery<Document extends keyof AdminOperations & string>(
  graphql: AdminGraphql,
  document: Document,
  variables: AdminOperations[Document]["variables"],
): Promise<AdminOperations[Document]["return"]> {
  for (let attempt = 1; ; attempt += 1) {
    const body = await send(graphql, document, variables);
    const errors = errorsOf(body);
    if (errors.length === 0) return body.data as AdminOperations[Document]["return"];
    const message = errors.map((error) => error.message).join("; ");
    if (errors.some(isPermanent)) throw new PermanentError("SHOPIFY_REFUSED", { status: 502, message });
    if (attempt === TRIES || !errors.every(isThrottled)) {
      throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message });
    }
    await sleep(pause(body.extensions?.cost, attempt));
  }
}

async function send(graphql: AdminGraphql, document: string, variables: unknown): Promise<QueryBody> {
  try {
    const response = await graphql(document, { variables: variables as Record<string, unknown> });
    return storableJson(await response.json()) as QueryBody;
  } catch (thrown) {
    // Shopify's clients throw errors in the body as an error with that body, and other HTTP statuses as a Response or
    // an error that contains one.
    const { body, response } = (thrown ?? {}) as { body?: QueryBody; response?: { code?: number } };
    if (body && errorsOf(body).length > 0) return body;
    const status = thrown instanceof Response ? thrown.status : response?.code;
    const message = thrown instanceof Error ? thrown.message : `Shopify answered ${status ?? "nothing"}`;
    if (status && status >= 400 && status < 500 && !MAY_PASS.has(status)) {
      throw new PermanentError("SHOPIFY_REFUSED", { status: 502, message, cause: thrown });
    }
    throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message, cause: thrown });
  }
}

function errorsOf(body: QueryBody): QueryError[] {
  if (!body.errors) return [];
  return Array.isArray(body.errors) ? body.errors : (body.errors.graphQLErrors ?? []);
}

function isThrottled(error: QueryError): boolean {
  return error.extensions?.code === "THROTTLED";
}

function isPermanent(error: QueryError): boolean {
  const code = error.extensions?.code;
  return code !== undefined && !["THROTTLED", "INTERNAL_SERVER_ERROR", "TIMEOUT"].includes(code);
}

/** Long enough for the cost bucket to refill. */
function pause(cost: Cost | undefined, attempt: number): number {
  const { currentlyAvailable, restoreRate } = cost?.throttleStatus ?? {};
  const missing = (cost?.requestedQueryCost ?? 0) - (currentlyAvailable ?? 0);
  const refill = restoreRate && missing > 0 ? (missing / restoreRate) * 1_000 : DEFAULT_PAUSE_MS * attempt;
  return Math.min(refill, LONGEST_PAUSE_MS);
}
