import { expect } from "vitest";
import { z } from "zod";
import { openApiDocument } from "~/api/openapi";
import { callApi, type Answer, type CallOptions } from "./call-api";

type Json = Record<string, unknown>;
type Content = Record<string, { schema: Json; example?: unknown }>;

interface DescribedOperation {
  operationId: string;
  summary: string;
  parameters: { name?: string; in?: string }[];
  requestBody?: { content: Content & { "application/json": { example: unknown } } };
  responses: Record<string, { content?: Content }>;
}

/** The document as other programs read it. */
export const document = JSON.parse(JSON.stringify(openApiDocument("https://app.test"))) as {
  openapi: string;
  paths: Record<string, Record<string, DescribedOperation>>;
  components: { schemas: Record<string, Json> };
};

/** Every call of the document. */
export const describedCalls = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => ({ ...described, path, method: method.toUpperCase() })),
);

const validators = new Map<string, z.ZodType>();

export function validatorOf(schema: Json): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: document.components.schemas });
  const known = validators.get(text);
  if (known) return known;
  const validator = z.fromJSONSchema(
    JSON.parse(text.replaceAll("#/components/schemas/", "#/$defs/")) as z.core.JSONSchema.JSONSchema,
  );
  validators.set(text, validator);
  return validator;
}

function describedPath(path: string): string {
  const { pathname } = new URL(path, "https://app.test");
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname);
  const found = Object.keys(document.paths).find(fits);
  if (!found) throw new Error(`The document does not know ${pathname}`);
  return found;
}

/** Calls the API and checks the answer against what the OpenAPI document says of it. */
export async function callByContract(method: string, path: string, options: CallOptions = {}): Promise<Answer> {
  const answer = await callApi(method, path, options);
  const described = document.paths[describedPath(path)]?.[method.toLowerCase()];
  const response = described?.responses[String(answer.status)];
  expect(response, `${method} ${path} may answer ${answer.status}`).toBeDefined();
  const [type, content] = Object.entries(response?.content ?? {})[0] ?? [];
  if (!type || !content) {
    expect(answer.body).toBeNull();
    return answer;
  }
  expect(answer.headers.get("content-type")).toContain(type);
  const checked = validatorOf(content.schema).safeParse(answer.body);
  expect(checked.error?.issues ?? [], `${method} ${path} answers as described`).toEqual([]);
  return answer;
}
