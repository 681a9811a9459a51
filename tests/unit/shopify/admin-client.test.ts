import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AppError, PermanentError } from "~/lib/app-error";
import { createAdminClient } from "~/shopify/admin-client";
import { runQuery } from "~/shopify/run-query";

const QUERY = "query { shop { name } }";
const fetchOutside = globalThis.fetch;
let answers: (() => Response)[];
let sent: { url: string; init: RequestInit }[];
let deprecations: string[];

const json = (body: unknown, headers: Record<string, string> = {}) =>
  Response.json(body, { headers: { "content-type": "application/json", ...headers } });
const failing = (code: string) => json({ errors: [{ message: code, extensions: { code } }] });
// The wait that Shopify asks for keeps the test short: the client takes it as milliseconds.
const status = (code: number) => new Response("{}", { status: code, headers: { "Retry-After": "1" } });

beforeEach(() => {
  sent = [];
  deprecations = [];
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

  it.each([429, 503])("asks again at once after %i", async (code) => {
    answers = [() => status(code), () => json({ data: 1 })];
    expect(await run()).toBe(1);
    expect(sent).toHaveLength(2);
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
