import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { ApiKey, Shop } from "@prisma/client";
import type { z } from "zod";
import { prisma } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { now as clock } from "~/lib/clock.server";
import { logger } from "~/lib/logger.server";
import { enterShop, inEveryShop } from "~/lib/shop-scope.server";
import { noteAccess } from "~/modules/compliance/access-log.server";
import { answersWithCustomers } from "~/modules/compliance/customer-page";
import type { KeptAnswer } from "~/modules/api-keys/keep-answer.server";
import { verifyApiKey } from "~/modules/api-keys/verify-api-key.server";
import { once } from "./once.server";
import type { AnyOperation, Operation } from "./operation";
import { limitRate, rateHeaders } from "./rate-limit.server";
import { readBody, readJsonText, readQuery } from "./read-request.server";
import { RequestError } from "./request-error";
import { jsonResponse, problemResponse } from "./respond.server";
import { apiActor } from "~/lib/actor";

export interface Call<Query, Body> {
  shop: Shop;
  /** "api:<key id>", as in ledger and decisions */
  actor: string;
  params: Readonly<Record<string, string | undefined>>;
  query: Query;
  body: Body;
  now: Date;
  /** the same for repeated calls with one idempotency key */
  callId: string;
}

interface Handler {
  operation: AnyOperation;
  // What a call holds is checked by its operation's own schemas.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  work: (call: Call<any, any>) => Promise<unknown>;
}

/** Combines an operation with its implementation. */
export function handle<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType>(
  operation: Operation<Query, Body, Answer>,
  work: (call: Call<z.output<Query>, z.output<Body>>) => Promise<z.input<Answer>>,
): Handler {
  return { operation, work };
}

type Route = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Response>;

/** Loader and action of one path of the merchant API, for the given methods. */
export function apiRoute(...handlers: Handler[]): { loader: Route; action: Route } {
  const route: Route = async ({ request, params }) => {
    const headers = new Headers({ "Cache-Control": "no-store" });
    try {
      return await serve(handlers, request, params, headers);
    } catch (error) {
      if (error instanceof Response) throw error;
      if (error instanceof AppError && error.status < 500) return problemResponse(error, request, headers);
      logger.error({ err: error, path: new URL(request.url).pathname }, "merchant API call failed");
      return problemResponse(new RequestError("INTERNAL", 500), request, headers);
    }
  };
  return { loader: route, action: route };
}

async function serve(
  handlers: Handler[],
  request: Request,
  params: Call<unknown, unknown>["params"],
  headers: Headers,
) {
  const now = clock();
  const [, key] = /^Bearer +(\S+)$/i.exec(request.headers.get("Authorization")?.trim() ?? "") ?? [];
  const known = key ? await inEveryShop(() => verifyApiKey(prisma, { key, now })) : null;
  if (!known) {
    headers.set("WWW-Authenticate", "Bearer");
    throw new RequestError("KEY_INVALID", 401);
  }
  enterShop(known.shop.id);
  const rate = limitRate(known.apiKey.id);
  for (const [name, value] of Object.entries(rateHeaders(rate))) headers.set(name, value);
  if (!rate.allowed) throw new RequestError("RATE_LIMITED", 429);
  const method = request.method === "HEAD" ? "GET" : request.method;
  const handler = handlers.find(({ operation }) => operation.method === method);
  if (!handler) {
    const methods = handlers.map(({ operation }) => operation.method).join(", ");
    headers.set("Allow", methods);
    throw new RequestError("METHOD_NOT_ALLOWED", 405, { params: { methods } });
  }
  const { scope } = handler.operation;
  if (!known.apiKey.scopes.includes(scope)) throw new RequestError("SCOPE_MISSING", 403, { params: { scope } });
  return answerCall({ handler, request, params, headers, now, ...known });
}

interface Authorised {
  handler: Handler;
  request: Request;
  params: Call<unknown, unknown>["params"];
  headers: Headers;
  now: Date;
  shop: Shop;
  apiKey: ApiKey;
}

async function answerCall({ handler, request, params, headers, now, shop, apiKey }: Authorised): Promise<Response> {
  const { operation, work } = handler;
  const query = readQuery(request, operation);
  const text = await readJsonText(request, operation);
  const body = readBody(request, text, operation);
  const call = { shop, actor: apiActor(apiKey.id), params, query, body, now };
  const run = async (callId: string): Promise<KeptAnswer> => {
    const answer = await work({ ...call, callId });
    return { status: operation.status, body: operation.answer ? operation.answer.parse(answer) : null };
  };
  if (answersWithCustomers(operation.path)) {
    // Programs are logged by call and hour, not customer by customer: they ask for thousands.
    const page = `${operation.method} ${operation.path}`;
    await noteAccess(prisma, { shopId: shop.id, actor: call.actor, page, customerId: null, now });
  }
  const { answer, replayed } = await once({ request, text, shopId: shop.id, now }, run);
  if (replayed) headers.set("Idempotency-Replayed", "true");
  return jsonResponse(answer, headers);
}
