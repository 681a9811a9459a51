import type { z } from "zod";
import { componentSchemas, schemaOf, type JsonSchema } from "./json-schema";
import { burst, perSecond } from "./token-bucket";
import type { AnyOperation } from "./operation";
import { operations } from "./operations";
import { problem } from "./schemas/common";

const everywhere = [401, 403, 429, 500] as const;
/** what any idempotency key may be refused with */
const whereKeysGo = [409, 422] as const;
const meanings = new Map<number, string>([
  [400, "The body is not JSON"],
  [401, "The key is missing, unknown or revoked"],
  [403, "The key lacks the scope"],
  [404, "There is no such thing in this shop"],
  [409, "It does not go with the present state"],
  [422, "Something in the request is not valid; errors name the fields"],
  [429, "Too many requests; Retry-After says when to go on"],
  [500, "Something went wrong here"],
]);

function parametersOf(operation: AnyOperation): JsonSchema[] {
  const { path, query } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: name === "customerId" ? { type: "string", pattern: "^[1-9]\\d{0,17}$" } : { type: "string" },
  }));
  const properties = query ? (schemaOf(query as z.ZodType).properties as Record<string, JsonSchema>) : {};
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: "query", required: false, description, schema },
  }));
  const once = { $ref: "#/components/parameters/IdempotencyKey" };
  return [...inPath, ...inQuery, ...(takesKey(operation) ? [once] : [])];
}

const takesKey = ({ method }: AnyOperation): boolean => method === "POST" || method === "PATCH";

function responsesOf(operation: AnyOperation): Record<string, unknown> {
  const { status, answer, refusals, body } = operation;
  const headers = Object.fromEntries(
    ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"].map((name) => [
      name,
      { $ref: `#/components/headers/${name}` },
    ]),
  );
  const content = answer && { "application/json": { schema: schemaOf(answer as z.ZodType) } };
  const good = { description: status === 204 ? "Done" : "As asked", headers, ...(content && { content }) };
  const refused = [
    ...new Set([...everywhere, ...refusals, ...(takesKey(operation) ? whereKeysGo : []), ...(body ? [400] : [])]),
  ]
    .toSorted()
    .map((code) => [
      String(code),
      {
        description: meanings.get(code) ?? "Refused",
        content: { "application/problem+json": { schema: schemaOf(problem) } },
      },
    ]);
  return { [status]: good, ...(Object.fromEntries(refused) as Record<string, unknown>) };
}

function describe(operation: AnyOperation): JsonSchema {
  const { id, summary, description, scope, body, bodyOptional = false } = operation;
  return {
    ...{ operationId: id, summary, description: [description, `Scope: ${scope}.`].filter(Boolean).join(" ") },
    tags: [operation.path.split("/")[1]],
    "x-scope": scope,
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: !bodyOptional,
        content: { "application/json": { schema: schemaOf(body as z.ZodType) } },
      },
    }),
    responses: responsesOf(operation),
  };
}

const header = (description: string) => ({ description, schema: { type: "integer" } });

/** The OpenAPI document of the merchant API, made from the schemas that check its requests and answers. */
export function openApiDocument(appUrl: string) {
  const paths: Record<string, JsonSchema> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Stammtisch merchant API",
      version: "1.0.0",
      description: `Points, awards, rules and settings of one shop. A key may send ${burst} requests at once and ${perSecond} a second.`,
    },
    servers: [{ url: `${appUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key made in the app's settings" } },
      schemas: componentSchemas(),
      parameters: {
        IdempotencyKey: {
          ...{ name: "Idempotency-Key", in: "header", required: false },
          description: "The same key and request give the same answer again, done once. 1 to 200 characters.",
          schema: { type: "string", minLength: 1, maxLength: 200 },
        },
      },
      headers: {
        "RateLimit-Limit": header("Requests that may be sent at once"),
        "RateLimit-Remaining": header("Requests that may be sent now"),
        "RateLimit-Reset": header("Seconds until all may be sent again"),
      },
    },
  };
}
