import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError, PermanentError } from "~/lib/app-error";
import { createAdminClient } from "~/shopify/admin-client";
import { runQuery } from "~/shopify/run-query";

const QUERY = "query { shop { name } }";
const fetchOutside = globalThis.fetch;
let answers: (() => Response)[];
let sent: { url: string; init: RequestInit }[];
let deprecations: string[];
let waits: number[];

const json = (body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { headers: { "content-type": "application/json", ...headers } });
const failing = (code: string) => json({ errors: [{ message: code, extensions: { code } }] });
const status = (code: number, retryAfter?: string) =>
  new Response("{}", { status: code, headers: retryAfter ? { "Retry-After": retryAfter } : {} });

beforeEach(() => {
  sent = [];
  deprecations = [];
  waits = [];
  globalThis.fetch = (url, init) => {
    sent.push({ url: String(url), init: init ?? {} });
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return next ? Promise.resolve().then(next) : Promise.reject(new Error("no answer is left"));
  };
});
afterEach(() => {
  globalThis.fetch = fetchOutside;
});

const graphql = () =>
  createAdminClient({
    domain: "example.myshopify.com",
    accessToken: "shpat_1",
    apiVersion: "2026-10",
    onDeprecation: (reason) => deprecations.push(reason),
    wait: (ms) => Promise.resolve(waits.push(ms)),
  });
const run = () => runQuery(graphql(), QUERY, {});
const failure = async (): Promise<unknown> => {
  try {
    return await run();
  } catch (error) {
    return error;
  }
};

describe("the Admin client of jobs", () => {
  it("asks the shop's Admin API of the app's version with the token", async () => {
    answers = [() => json({ data: { shop: { name: "A" } } })];
    expect(await run()).toEqual({ shop: { name: "A" } });
    const [{ url, init } = { url: "", init: {} }] = sent;
    expect(url).toBe("https://example.myshopify.com/admin/api/2026-10/graphql.json");
    expect(new Headers(init.headers).get("x-shopify-access-token")).toBe("shpat_1");
    expect(JSON.parse(String(init.body))).toEqual({ query: QUERY, variables: {} });
  });

  it.each([
    [429, "2.0", 2_000],
    [429, "1", 1_000],
    [503, "0.25", 250],
    [503, undefined, 1_000],
    [429, "Fri, 27 Nov 2026 10:00:00 GMT", 1_000],
    [429, "-3", 1_000],
  ])("asks again after %i with Retry-After %s in %i ms", async (code, retryAfter, ms) => {
    answers = [() => status(code, retryAfter), () => json({ data: 1 })];
    expect(await run()).toBe(1);
    expect(sent).toHaveLength(2);
    expect(waits).toEqual([ms]);
  });

  it("asks again when there was no answer", async () => {
    const broken = () => {
      throw new TypeError("fetch failed");
    };
    answers = [broken, () => json({ data: 1 })];
    expect(await run()).toBe(1);
    answers = [broken];
    expect(await failure()).toMatchObject({ code: "SHOPIFY_UNAVAILABLE" });
    expect(sent).toHaveLength(5);
  });

  it("holds no worker for as long as a minute", async () => {
    answers = [() => status(429, "60")];
    expect(await failure()).toMatchObject({ code: "SHOPIFY_UNAVAILABLE" });
    expect(waits).toEqual([]);
  });

  it("waits for the cost bucket when Shopify says THROTTLED", async () => {
    answers = [() => failing("THROTTLED"), () => json({ data: 1 })];
    expect(await run()).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ["it stays out of reach", () => status(503), 3],
    ["another 5xx", () => status(502), 1],
    ["an expired token", () => status(401), 1],
    ["an answer that is not JSON", () => new Response("<html>", { headers: { "content-type": "text/html" } }), 1],
    ["an inner error", () => failing("INTERNAL_SERVER_ERROR"), 1],
  ])("leaves it to a later attempt: %s", async (_case, answer, calls) => {
    answers = [answer];
    const error = await failure();
    expect(error).toBeInstanceOf(AppError);
    expect(error).not.toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: "SHOPIFY_UNAVAILABLE", status: 503 });
    expect(sent).toHaveLength(calls);
  });

  it.each([
    ["access denied", () => failing("ACCESS_DENIED")],
    ["403", () => status(403)],
    ["404", () => status(404)],
  ])("gives up for good: %s", async (_case, answer) => {
    answers = [answer];
    const error = await failure();
    expect(error).toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: "SHOPIFY_REFUSED" });
    expect(sent).toHaveLength(1);
  });

  it("says what Shopify is about to remove", async () => {
    answers = [() => json({ data: 1 }, { "X-Shopify-API-Deprecated-Reason": "use another" })];
    await run();
    expect(deprecations).toEqual(["use another"]);
  });
});
