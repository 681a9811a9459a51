import type { z } from "zod";
import { formErrorMap } from "~/lib/form-errors";
import type { AnyOperation } from "./operation";
import { fieldErrors, toProblem, type Problem } from "./problem";

const MAX_BODY = 256 * 1024;

export type Read = { value: unknown } | { problem: Problem };

export function readQuery(request: Request, { query }: AnyOperation): Read {
  if (!query) return { value: undefined };
  return check(query as z.ZodType, Object.fromEntries(new URL(request.url).searchParams));
}

export function readBody(text: string, { body, bodyOptional }: AnyOperation): Read {
  if (!body) return { value: undefined };
  if (text.length > MAX_BODY) return { problem: toProblem(413, "BODY_TOO_LONG") };
  if (bodyOptional && text.trim() === "") return check(body as z.ZodType, {});
  try {
    return check(body as z.ZodType, JSON.parse(text));
  } catch {
    return { problem: toProblem(400, "BODY_NOT_JSON", { detail: "The body must be JSON." }) };
  }
}

function check(schema: z.ZodType, value: unknown): Read {
  const read = schema.safeParse(value, { error: formErrorMap });
  if (read.success) return { value: read.data };
  const errors = fieldErrors(read.error.issues);
  const detail = `Not valid: ${errors.map(({ field, code }) => `${field || "body"} (${code})`).join(", ")}.`;
  return { problem: toProblem(422, "NOT_VALID", { detail, errors }) };
}
