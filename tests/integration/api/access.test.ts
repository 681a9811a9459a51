import type { Shop } from "@prisma/client";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { operations } from "~/api/operations/all";
import { apiScopes } from "~/modules/api-keys/api-scope";
import { hashKey } from "~/modules/api-keys/verify-api-key.server";
import { revokeApiKey } from "~/modules/api-keys/manage-api-keys.server";
import { loader as docs } from "~/routes/api.v1.docs";
import { openApiWorld, type ApiWorld } from "./api-shop";
import { callApi, routedPaths } from "./call-api";
import { callByContract, describedCalls, document } from "./contract";

let world: ApiWorld;
let shop: Shop;
let key: string;

beforeAll(async () => {
  world = await openApiWorld();
  ({ shop, key } = await world.makeApiShop());
});
afterAll(() => world.close());

const everyCall = operations.map(({ method, path, scope, body }) => ({
  method,
  scope,
  path: path.replace("{id}", crypto.randomUUID()).replace("{customerId}", "7000001"),
  body: body ? {} : undefined,
}));

describe("the document", () => {
  it("is served to anybody and is the one that the tests go by", async () => {
    const { status, body, headers } = await callApi("GET", "/openapi.json");
    expect(status).toBe(200);
    expect(body).toEqual(document);
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is there for people, with every call and without a script", async () => {
    const answer = docs();
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    const page = await answer.text();
    for (const { operationId, summary } of describedCalls) {
      expect(page).toContain(`<h3 id="${operationId}">`);
      expect(page).toContain(summary.replaceAll("'", "&#x27;"));
    }
    expect(page).not.toContain("<script");
  });

  it("describes every path that there is, and no other", () => {
    const served = routedPaths.map((path) => path.replace("/api/v1", ""));
    const known = served.filter((path) => !["/openapi.json", "/docs", "/{}"].includes(path));
    expect(Object.keys(document.paths).toSorted()).toEqual(known.toSorted());
  });

  it("refers to nothing that it does not hold", () => {
    const pointers = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, pointer = ""]) => pointer);
    expect(pointers.length).toBeGreaterThan(100);
    for (const pointer of new Set(pointers)) {
      const found = pointer.split("/").reduce<unknown>((at, name) => (at as Record<string, unknown>)?.[name], document);
      expect(found, pointer).toBeTypeOf("object");
    }
  });

  it("declares each part of each path, and names each query once", () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const { path, parameters } of describedCalls) {
      const inPath = parameters.filter((parameter) => parameter.in === "path").map(({ name }) => `{${name}}`);
      expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
      const inQuery = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name);
      expect(new Set(inQuery).size).toBe(inQuery.length);
    }
  });
});

describe("without a good key", () => {
  it.each(everyCall)("$method $path answers 401", async ({ method, path, body }) => {
    for (const wrong of [null, `${key}x`, "stk_", "undefined"]) {
      const answer = await callByContract(method, path, { key: wrong, body });
      expect(answer).toMatchObject({ status: 401, body: { code: "KEY_INVALID", status: 401 } });
      expect(answer.headers.get("www-authenticate")).toBe("Bearer");
    }
  });

  it("also once it is revoked", async () => {
    const other = await world.makeKey(shop);
    expect((await callByContract("GET", "/rules", { key: other })).status).toBe(200);
    const { id } = await world.database.prisma.apiKey.findUniqueOrThrow({ where: { hash: hashKey(other) } });
    await revokeApiKey(world.database.prisma, { shopId: shop.id, id, now: new Date() });
    expect((await callByContract("GET", "/rules", { key: other })).status).toBe(401);
  });
});

describe("scopes", () => {
  it.each(everyCall)("$method $path asks for $scope", async ({ method, path, body, scope }) => {
    const others = await world.makeKey(
      shop,
      apiScopes.filter((other) => other !== scope),
    );
    const refused = await callByContract(method, path, { key: others, body });
    expect(refused).toMatchObject({ status: 403, body: { code: "SCOPE_MISSING" } });
    expect(refused.body.detail).toContain(scope);
    const alone = await world.makeKey(shop, [scope]);
    expect((await callApi(method, path, { key: alone, body })).status).not.toBe(403);
  });
});

describe("problems", () => {
  it("of unknown paths and methods are told the same way", async () => {
    const lost = await callApi("GET", "/nothing/here", { key });
    expect(lost).toMatchObject({ status: 404, body: { code: "PATH_NOT_FOUND", title: "Not found" } });
    expect(lost.headers.get("content-type")).toBe("application/problem+json");
    const wrong = await callApi("DELETE", "/programme", { key });
    expect(wrong).toMatchObject({
      status: 405,
      body: { code: "METHOD_NOT_ALLOWED", detail: "Possible here: GET, PATCH." },
    });
    expect(wrong.headers.get("allow")).toBe("GET, PATCH");
  });

  it("of a body name each field", async () => {
    const broken = await callByContract("POST", "/rules", { key, body: "{" });
    expect(broken).toMatchObject({ status: 400, body: { code: "BODY_NOT_JSON" } });
    const body = { event: "REVIEW", points: 0, steps: [{ afterDays: "x", points: 1 }], limit: {}, unit: "1,5" };
    const { status, body: problem } = await callByContract("POST", "/rules", { key, body });
    expect(status).toBe(422);
    expect(problem).toMatchObject({ code: "NOT_VALID", type: "urn:stammtisch:problem:not-valid" });
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        { field: "points", code: "TOO_SMALL", message: "Must be at least 1", params: { minimum: 1 } },
        { field: "steps.0.afterDays", code: "NOT_A_NUMBER", message: "Must be a number" },
        { field: "unit", code: "NOT_AN_AMOUNT", message: 'Must be a decimal amount as text, such as "1.00"' },
        { field: "limit", code: "UNKNOWN_FIELD", message: "There is no such field" },
      ]),
    );
  });

  it("are told in German to those who ask for it", async () => {
    const headers = { "accept-language": "de-AT,de;q=0.9,en;q=0.8" };
    const given = await callByContract("POST", "/rules", { key, headers, body: { event: "REVIEW", points: 0, x: 1 } });
    expect(given.body).toMatchObject({
      title: "Etwas in der Anfrage stimmt nicht",
      detail: "Nicht gültig: points (TOO_SMALL), x (UNKNOWN_FIELD).",
      errors: [{ message: "Muss mindestens 1 sein" }, { message: "Dieses Feld gibt es nicht" }],
    });
    const lost = await callApi("GET", "/nothing", { key, headers });
    expect(lost.body).toMatchObject({ title: "Nicht gefunden", detail: "Was es gibt, steht unter /api/v1/docs." });
  });

  it("of a body that is not JSON by its own word are told before it is read", async () => {
    const body = JSON.stringify({ event: "REVIEW", points: 5 });
    for (const type of ["text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "application/jsonp"]) {
      const headers = { "content-type": type };
      const refused = await callByContract("POST", "/rules", { key, body, headers });
      expect(refused).toMatchObject({ status: 415, body: { code: "TYPE_NOT_JSON" } });
    }
    const headers = { "content-type": "application/merge-patch+json; charset=utf-8" };
    expect((await callByContract("POST", "/rules", { key, body, headers })).status).toBe(201);
  });

  it("of a body that is too long is refused", async () => {
    const body = { event: "REVIEW", points: 5, name: "x".repeat(300_000) };
    expect((await callApi("POST", "/rules", { key, body })).status).toBe(413);
  });
});

describe("the rate", () => {
  it("lets forty calls through at once, then says when to go on", async () => {
    const busy = await world.makeKey(shop);
    const quiet = await world.makeKey(shop);
    const call = () => callByContract("GET", "/rules", { key: busy });
    // The bucket's clock stands still, however long the calls take.
    vi.useFakeTimers({ toFake: ["performance"] });
    try {
      const answers = await Promise.all(Array.from({ length: 45 }, call));
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(5);
      expect(refused[0]?.body.code).toBe("RATE_LIMITED");
      expect(refused[0]?.headers.get("retry-after")).toBe("1");
      expect(refused[0]?.headers.get("ratelimit-reset")).toBe("2");
      expect(answers[0]?.headers.get("ratelimit-limit")).toBe("40");
      // Calls at once are counted in any order.
      const remaining = answers.map(({ headers }) => Number(headers.get("ratelimit-remaining")));
      expect(remaining.toSorted((a, b) => b - a).slice(0, 41)).toEqual(
        [...Array(40).keys(), 0].toSorted((a, b) => b - a),
      );
      expect((await callByContract("GET", "/rules", { key: quiet })).status).toBe(200);
      vi.advanceTimersByTime(50);
      expect((await call()).status).toBe(200);
      expect((await call()).status).toBe(429);
    } finally {
      vi.useRealTimers();
    }
  });
});
