import type { z } from "zod";
import { decodeMessage, formErrorMap } from "~/lib/form-errors";
import { parseStorableJson } from "~/lib/json-text";
import type { AnyOperation } from "./operation";
import { RequestError, type FieldIssue } from "./request-error";

const MAX_BODY = 256 * 1024;

/** @throws RequestError NOT_VALID */
export function readQuery(request: Request, { query }: AnyOperation): unknown {
  if (!query) return undefined;
  return check(query as z.ZodType, Object.fromEntries(new URL(request.url).searchParams));
}

/** @throws RequestError BODY_TOO_LONG, BODY_NOT_JSON, NOT_VALID */
export function readBody(request: Request, text: string, { body, bodyOptional }: AnyOperation): unknown {
  if (!body) return undefined;
  if (text.length > MAX_BODY) throw new RequestError("BODY_TOO_LONG", 413);
  if (bodyOptional && text.trim() === "") return check(body as z.ZodType, {});
  const type = request.headers.get("Content-Type") ?? "application/json";
  if (!/^application\/([\w.-]+\+)?json *(;|$)/i.test(type)) throw new RequestError("TYPE_NOT_JSON", 415);
  return check(body as z.ZodType, parse(text));
}

function parse(text: string): unknown {
  try {
    return parseStorableJson(text);
  } catch {
    throw new RequestError("BODY_NOT_JSON", 400);
  }
}

function check(schema: z.ZodType, value: unknown): unknown {
  const read = schema.safeParse(value, { error: formErrorMap });
  if (read.success) return read.data;
  throw new RequestError("NOT_VALID", 422, { issues: fieldIssues(read.error.issues) });
}

/** What a schema found, field by field; messages are those of the form error map. */
function fieldIssues(issues: z.core.$ZodIssue[]): FieldIssue[] {
  return issues.flatMap((issue): FieldIssue[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), code: "UNKNOWN_FIELD", params: {} }));
    }
    return [{ field: path.join("."), ...decodeMessage(issue.message) }];
  });
}
