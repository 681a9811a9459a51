import texts from "~/locales/api.en.json";
import { schemaOf, type JsonSchema } from "./json-schema";
import type { AnyOperation } from "./operation";
import { problem } from "./schemas/common";
import { takesKey } from "./takes-key";

const everywhere = [400, 401, 403, 429, 500] as const;
/** errors of any idempotency key */
const whereKeysGo = [409, 422] as const;
const whereBodiesGo = [413, 415] as const;

type Code = keyof typeof texts.detail | "RATE_LIMITED" | "BODY_TOO_LONG" | "INTERNAL";

/** For each status its meaning and its most frequent code. */
const meanings: Record<number, { description: string; code: Code }> = {
  400: { description: "A parameter is given twice, or the body is not JSON", code: "PARAMETER_REPEATED" },
  401: { description: "The key is missing, unknown or revoked", code: "KEY_INVALID" },
  403: { description: "The key lacks the scope", code: "SCOPE_MISSING" },
  404: { description: "There is no such thing in this shop", code: "MEMBER_NOT_FOUND" },
  409: { description: "It does not go with the present state", code: "IDEMPOTENCY_KEY_IN_USE" },
  413: { description: "The body is too long", code: "BODY_TOO_LONG" },
  415: { description: "The body is of another type than JSON", code: "TYPE_NOT_JSON" },
  422: { description: "Something in the request is not valid; errors name the fields", code: "NOT_VALID" },
  429: { description: "Too many requests; Retry-After says when to go on", code: "RATE_LIMITED" },
  500: { description: "Something went wrong here", code: "INTERNAL" },
};

const notFound: Partial<Record<string, Code>> = {
  awards: "AWARD_NOT_FOUND",
  missions: "MISSION_NOT_FOUND",
  multipliers: "MULTIPLIER_NOT_FOUND",
  programme: "PROGRAMME_MISSING",
  reviews: "REVIEW_NOT_FOUND",
  rules: "RULE_NOT_FOUND",
  tiers: "TIER_NOT_FOUND",
};

function exampleOf(status: number, code: Code, scope: string): JsonSchema {
  const title = texts.title[String(status) as keyof typeof texts.title];
  const text = code in texts.detail ? texts.detail[code as keyof typeof texts.detail] : `${title}.`;
  const field = { field: "points", code: "TOO_SMALL", message: "Must be at least 1", params: { minimum: 1 } };
  return {
    type: `urn:stammtisch:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title,
    status,
    code,
    detail: text.replace("{{scope}}", scope).replace("{{names}}", "limit").replace("{{fields}}", "points (TOO_SMALL)"),
    ...(code === "NOT_VALID" && { errors: [field] }),
  };
}

/** The errors of an operation. */
export function problemResponses(operation: AnyOperation): Record<string, JsonSchema> {
  const { refusals, body, scope, path } = operation;
  const keyed = takesKey(operation) ? whereKeysGo : [];
  const statuses = new Set([...everywhere, ...refusals, ...keyed, ...(body ? whereBodiesGo : [])]);
  const described = [...statuses].toSorted().map((status): [string, JsonSchema] => {
    const { description, code } = meanings[status] as (typeof meanings)[number];
    const shown = status === 404 ? (notFound[path.split("/")[1] ?? ""] ?? code) : code;
    const example = exampleOf(status, shown, scope);
    const content = { "application/problem+json": { schema: schemaOf(problem), example } };
    return [String(status), { description, content }];
  });
  return Object.fromEntries(described);
}
