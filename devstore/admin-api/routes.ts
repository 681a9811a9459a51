import { createReadStream, existsSync } from "node:fs";
import { Readable } from "node:stream";
import { Hono, type Context } from "hono";
import type { Faults } from "../faults/faults";
import { getInstallation } from "../state/app-installation";
import type { StoreState } from "../state/types/store";
import { resultPath, saveUpload } from "./bulk/uploads";
import { actualCost, requestedCost } from "./cost";
import { executeQuery, type QueryInput } from "./execute-query";
import { parseQuery } from "./parse-query";
import { adminSchema } from "./schema";
import { findToken, type Token } from "./tokens";
import { MAX_AVAILABLE, THROTTLED, type Throttle } from "./throttle";

const MAX_COST = 1000;
const LIMIT_SECONDS = 2;
const BAD_TOKEN = "[API] Invalid API key or access token (unrecognized login or wrong password)";

function costOf({ query, variables }: QueryInput): number {
  const { document } = parseQuery(query);
  return document ? Math.max(1, requestedCost(adminSchema(), document, variables ?? {})) : 1;
}

function answer(
  state: StoreState,
  throttle: Throttle,
  { token, input, empty }: { token: Token; input: QueryInput; empty: boolean },
): object {
  const requestedQueryCost = costOf(input);
  if (empty) throttle.empty();
  const cost = (actualQueryCost: number | null) => ({
    extensions: { cost: { requestedQueryCost, actualQueryCost, throttleStatus: throttle.status() } },
  });
  if (requestedQueryCost > Math.min(MAX_COST, MAX_AVAILABLE)) {
    const message = `Query cost is ${requestedQueryCost}, which exceeds the single query max cost limit (${MAX_COST}).`;
    return {
      errors: [{ message, extensions: { code: "MAX_COST_EXCEEDED", cost: requestedQueryCost, maxCost: MAX_COST } }],
    };
  }
  if (!throttle.take(requestedQueryCost)) {
    return { errors: [THROTTLED], ...cost(null) };
  }
  const result = executeQuery({ state, scopes: token.scopes.split(","), bulk: false }, input);
  const actual = Math.min(requestedQueryCost, Math.max(1, actualCost(result.data)));
  throttle.giveBack(requestedQueryCost - actual);
  return { ...result, ...cost(actual) };
}

/** 429 before the query is read, with "Retry-After: 2.0" in seconds (shopify.dev/docs/api/usage/limits). */
function tooManyRequests(c: Context, throttle: Throttle): Response {
  c.header("Retry-After", (Math.ceil(throttle.secondsClosed() * 10) / 10).toFixed(1));
  return c.json({ errors: "Exceeded the limit of calls. Reduce request rates to resume uninterrupted service." }, 429);
}

async function graphql(c: Context, state: StoreState, throttle: Throttle, faults: Faults) {
  const version = c.req.param("version") ?? "";
  c.header("X-Shopify-API-Version", version);
  c.header("X-Request-Id", crypto.randomUUID());
  const token = findToken(state, c.req.header("x-shopify-access-token") ?? "");
  if (!token || token.kind === "refresh" || !getInstallation(state)) return c.json({ errors: BAD_TOKEN }, 401);
  if (version !== state.app.apiVersion) return c.json({ errors: "Not Found" }, 404);
  if (throttle.secondsClosed() > 0) return tooManyRequests(c, throttle);
  const fault = faults.nextApiFault();
  if (fault === "timeout") await faults.hang(c.req.raw.signal);
  if (fault === "timeout" || fault === "error") return c.json({ errors: "Internal Server Error" }, 500);
  if (fault === "limit") {
    throttle.close(LIMIT_SECONDS);
    return tooManyRequests(c, throttle);
  }
  const input = await c.req.json<QueryInput>().catch(() => undefined);
  if (!input?.query) return c.json({ errors: { query: "Required parameter missing or invalid" } }, 400);
  return c.json(answer(state, throttle, { token, input, empty: fault === "throttle" }));
}

/** Admin GraphQL, result files of bulk operations, staged uploads. */
export function adminApiRoutes(state: StoreState, throttle: Throttle, faults: Faults): Hono {
  const routes = new Hono();
  routes.post("/admin/api/:version/graphql.json", (c) => graphql(c, state, throttle, faults));
  routes.get("/bulk/:file{\\d+\\.jsonl}", (c) => {
    const path = resultPath(state, Number.parseInt(c.req.param("file"), 10));
    if (!existsSync(path)) return c.text("Not Found", 404);
    c.header("Content-Type", "application/jsonl");
    return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream);
  });
  routes.post("/uploads", async (c) => {
    const { key, file } = await c.req.parseBody();
    const content =
      file instanceof File ? await file.bytes() : typeof file === "string" ? Buffer.from(file) : undefined;
    if (typeof key !== "string" || !content || !saveUpload(state, key, content)) return c.text("Bad Request", 400);
    const xml = `<PostResponse><Key>${key}</Key></PostResponse>`;
    return c.body(xml, 201, { "Content-Type": "application/xml" });
  });
  return routes;
}
