import type { z } from "zod";
import { AppError } from "~/lib/app-error";
import { API_BODY } from "~/lib/body-limits";
import { cleanText, cutText } from "~/lib/clean-text";
import { decodeMessage, formErrorMap } from "~/lib/form-errors";
import { parseStorableJson } from "~/lib/json-text";
import { repeatedNames } from "~/lib/query-values";
import { readBytes } from "~/lib/read-body.server";
import type { AnyOperation } from "./operation";
import { RequestError, type FieldIssue } from "./request-error";

/** @throws RequestError PARAMETER_REPEATED, NOT_VALID */
export function readQuery(request: Request, { query }: AnyOperation): unknown {
  const { searchParams } = new URL(request.url);
  const repeated = repeatedNames(searchParams);
  if (repeated.length > 0) {
    // Names may be anything; a few of a long list are enough to find the mistake.
    const names = repeated.slice(0, 5).map((name) => cutText(cleanText(name), 50));
    const issues = names.map((field) => ({ field, code: "PARAMETER_REPEATED", params: {} }));
    throw new RequestError("PARAMETER_REPEATED", 400, { params: { names: names.join(", ") }, issues });
  }
  if (!query) return undefined;
  return check(query as z.ZodType, Object.fromEntries(searchParams));
}

const JSON_OR_NONE = /^(?:application\/(?:[\w.-]+\+)?json)?$/i;

/** The body as text, "" for calls without one. @throws RequestError TYPE_NOT_JSON, BODY_TOO_LONG, BODY_TOO_SLOW */
export async function readJsonText(request: Request, { body, bodyOptional }: AnyOperation): Promise<string> {
  if (!body || request.body === null) return "";
  if (bodyOptional && request.headers.get("Content-Length") === "0") return "";
  try {
    return (await readBytes(request, API_BODY, JSON_OR_NONE)).toString("utf8");
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const code = error.status === 415 ? "TYPE_NOT_JSON" : error.code;
    throw new RequestError(code, error.status, { params: error.params });
  }
}

/** @throws RequestError BODY_NOT_JSON, NOT_VALID */
export function readBody(request: Request, text: string, { body, bodyOptional }: AnyOperation): unknown {
  if (!body) return undefined;
  if (bodyOptional && text.trim() === "") return check(body as z.ZodType, {});
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

/** A schema's errors, field by field; messages are those of the form error map. */
function fieldIssues(issues: z.core.$ZodIssue[]): FieldIssue[] {
  return issues.flatMap((issue): FieldIssue[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), code: "UNKNOWN_FIELD", params: {} }));
    }
    return [{ field: path.join("."), ...decodeMessage(issue.message) }];
  });
}
