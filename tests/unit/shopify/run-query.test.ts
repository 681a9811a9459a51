import { describe, expect, it } from "vitest";
import { AppError, PermanentError } from "~/lib/app-error";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { runQuery } from "~/shopify/run-query";

const throttled = {
  errors: [{ message: "Throttled", extensions: { code: "THROTTLED" } }],
  extensions: { cost: { requestedQueryCost: 10, throttleStatus: { currentlyAvailable: 9, restoreRate: 1_000 } } },
};

/** Answers with one body after the other; an error is thrown. */
function answers(...bodies: unknown[]): AdminGraphql & { calls: () => number } {
  let calls = 0;
  const graphql = () => {
    const body = bodies[Math.min(calls, bodies.length - 1)];
    calls += 1;
    const failed = body instanceof Error || body instanceof Response;
    return failed ? Promise.reject(body as Error) : Promise.resolve({ json: () => Promise.resolve(body) });
  };
  return Object.assign(graphql, { calls: () => calls });
}

const run = (graphql: AdminGraphql) => runQuery(graphql, "query { shop { name } }", {});

describe("running a query", () => {
  it("gives the data", async () => {
    expect(await run(answers({ data: { shop: { name: "A" } } }))).toEqual({ shop: { name: "A" } });
  });

  it("waits and tries again when throttled", async () => {
    const graphql = answers(throttled, throttled, { data: 1 });
    expect(await run(graphql)).toBe(1);
    expect(graphql.calls()).toBe(3);
  });

  it("gives up for now when it stays throttled", async () => {
    const graphql = answers(throttled);
    const error: unknown = await run(graphql).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "SHOPIFY_UNAVAILABLE", status: 503 });
    expect(error).not.toBeInstanceOf(PermanentError);
    expect(graphql.calls()).toBe(4);
  });

  it.each([
    ["5xx as a Response", new Response("{}", { status: 502 })],
    ["429 as a Response", new Response("{}", { status: 429 })],
    ["an expired token", new Response("{}", { status: 401 })],
    ["5xx as an error", Object.assign(new Error("down"), { response: { code: 503 } })],
    ["no answer", new Error("fetch failed")],
    ["an inner error", { errors: [{ message: "oops", extensions: { code: "INTERNAL_SERVER_ERROR" } }] }],
  ])("may be tried later: %s", async (_case, answer) => {
    const error: unknown = await run(answers(answer)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AppError);
    expect(error).not.toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: "SHOPIFY_UNAVAILABLE" });
  });

  it.each([
    ["access denied", { errors: [{ message: "no", extensions: { code: "ACCESS_DENIED" } }] }],
    ["404", new Response("{}", { status: 404 })],
    [
      "errors in the body as Shopify's client throws them",
      Object.assign(new Error("no"), {
        body: { errors: { graphQLErrors: [{ message: "no field", extensions: { code: "undefinedField" } }] } },
      }),
    ],
  ])("can never succeed: %s", async (_case, answer) => {
    const error: unknown = await run(answers(answer)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: "SHOPIFY_REFUSED" });
  });
});
