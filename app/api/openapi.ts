import type { z } from "zod";
import { componentSchemas, schemaOf, type JsonSchema } from "./json-schema";
import { API_LIMIT } from "~/lib/rate-limits";
import type { AnyOperation } from "./operation";
import { problemResponses } from "./openapi-problems";
import { operations } from "./operations/all";
import { examples } from "./schemas/common";
import { takesKey } from "./takes-key";

function parametersOf(operation: AnyOperation): JsonSchema[] {
  const { path, query } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "customerId" ? { type: "string", pattern: "^[1-9]\\d{0,17}$" } : { type: "string" },
    ...(name === "customerId" && { example: "7600000000001" }),
  }));
  const properties = query ? (schemaOf(query as z.ZodType).properties as Record<string, JsonSchema>) : {};
  const inQuery = Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: "query",
    required: false,
    description,
    schema,
  }));
  const once = { $ref: "#/components/parameters/IdempotencyKey" };
  return [...inPath, ...inQuery, ...(takesKey(operation) ? [once] : [])];
}

const rateHeaders = Object.fromEntries(
  ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"].map((name) => [
    name,
    { $ref: `#/components/headers/${name}` },
  ]),
);

/** A schema with its example, as the content of a body. */
const jsonOf = (schema: z.ZodType) => ({
  "application/json": { schema: schemaOf(schema), ...(examples.has(schema) && { example: examples.get(schema) }) },
});

function responsesOf(operation: AnyOperation): Record<string, unknown> {
  const { status, answer } = operation;
  const replayed = takesKey(operation) && { "Idempotency-Replayed": { $ref: "#/components/headers/Replayed" } };
  const good = {
    description: status === 204 ? "Done" : "As asked",
    headers: { ...rateHeaders, ...replayed },
    ...(answer && { content: jsonOf(answer as z.ZodType) }),
  };
  return { [status]: good, ...problemResponses(operation) };
}

function describe(operation: AnyOperation): JsonSchema {
  const { id, summary, description, scope, body, bodyOptional = false } = operation;
  return {
    operationId: id,
    summary,
    description: [description, `Scope: ${scope}.`].filter(Boolean).join(" "),
    tags: [operation.path.split("/")[1]],
    "x-scope": scope,
    parameters: parametersOf(operation),
    ...(body && {
      requestBody: {
        required: !bodyOptional,
        content: jsonOf(body as z.ZodType),
      },
    }),
    responses: responsesOf(operation),
  };
}

const header = (description: string) => ({ description, schema: { type: "integer" } });

/** The OpenAPI document of the merchant API, made from the schemas that validate requests and answers. */
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
      description: `Points, awards, rules and settings of one shop. A key may send ${API_LIMIT.burst} requests at once and ${API_LIMIT.perSecond} a second.`,
    },
    servers: [{ url: `${appUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key made in the app's settings" } },
      schemas: componentSchemas(),
      parameters: {
        IdempotencyKey: {
          name: "Idempotency-Key",
          in: "header",
          required: false,
          description: "The same key and request give the same answer again, done once. 1 to 200 characters.",
          schema: { type: "string", minLength: 1, maxLength: 200 },
        },
      },
      headers: {
        "RateLimit-Limit": header("Requests that may be sent at once"),
        "RateLimit-Remaining": header("Requests that may be sent now"),
        "RateLimit-Reset": header("Seconds until all may be sent again"),
        Replayed: {
          description: "The answer is the one that an earlier request with the same Idempotency-Key was given",
          schema: { type: "string", const: "true" },
        },
      },
    },
  };
}
