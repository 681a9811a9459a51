import type { $ZodErrorMap } from "zod/v4/core";

export type FormMessage = { code: string; params: Record<string, string | number> };

const plain = (value: unknown): string | number => (typeof value === "number" ? value : String(value));

function messageOf(issue: Parameters<$ZodErrorMap>[0]): FormMessage {
  if (issue.code === "too_small") {
    const kind = issue.origin === "string" ? (issue.minimum === 1 ? "REQUIRED" : "TOO_SHORT") : "TOO_SMALL";
    return { code: kind, params: { minimum: plain(issue.minimum) } };
  }
  if (issue.code === "too_big") {
    return { code: issue.origin === "string" ? "TOO_LONG" : "TOO_BIG", params: { maximum: plain(issue.maximum) } };
  }
  if (issue.code === "invalid_type") {
    if (issue.input === undefined || issue.input === "" || issue.input === null)
      return { code: "REQUIRED", params: {} };
    if (issue.expected === "int") return { code: "NOT_WHOLE", params: {} };
    return { code: issue.expected === "number" ? "NOT_A_NUMBER" : "INVALID", params: {} };
  }
  if (issue.code === "invalid_format" && issue.format === "url") return { code: "NOT_A_URL", params: {} };
  return { code: "INVALID", params: {} };
}

/**
 * Zod's error map for forms: errors are codes with parameters, so that server and browser produce the same and the page
 * translates them. Messages given in a schema must be such codes, too.
 */
export const formErrorMap: $ZodErrorMap = (issue) => encodeMessage(messageOf(issue));

export function encodeMessage({ code, params }: FormMessage): string {
  return Object.keys(params).length === 0 ? code : `${code} ${JSON.stringify(params)}`;
}

export function decodeMessage(text: string): FormMessage {
  const space = text.indexOf(" ");
  if (space < 0) return { code: text, params: {} };
  try {
    return { code: text.slice(0, space), params: JSON.parse(text.slice(space + 1)) as FormMessage["params"] };
  } catch {
    return { code: "INVALID", params: {} };
  }
}
