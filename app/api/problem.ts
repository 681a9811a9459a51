import type { z } from "zod";
import type { AppError } from "~/lib/app-error";
import { decodeMessage } from "~/lib/form-errors";
import type { problem } from "./schemas/common";

export type Problem = z.infer<typeof problem>;
export type FieldError = NonNullable<Problem["errors"]>[number];

const titles = new Map([
  [400, "The request could not be read"],
  [401, "The key is missing or not valid"],
  [403, "The key may not do this"],
  [404, "Not found"],
  [405, "This method is not possible here"],
  [409, "This does not go with the present state"],
  [413, "The request is too long"],
  [422, "Something in the request is not valid"],
  [429, "Too many requests"],
  [500, "Something went wrong here"],
]);

/** What the business refuses, for people who read the answer. */
const details = new Map([
  ["AWARD_NOT_FOUND", "There is no such award in this shop."],
  ["AWARD_ALREADY_DECIDED", "The award does not wait for a decision: somebody has decided, or it needed none."],
  ["CURSOR_INVALID", "The cursor is not one that an earlier page has given."],
  ["END_BEFORE_START", "validTo must be later than validFrom."],
  ["EVENT_FIXED", "The event of a rule cannot be changed: make another rule."],
  ["FORMULA_AMBIGUOUS", "Give one of points, pointsPerUnit with unit, or steps."],
  ["FORMULA_MISSING", "Give points, pointsPerUnit with unit, or steps."],
  ["FORMULA_NOT_FOR_EVENT", "An event of this kind cannot be counted in this way."],
  ["IDEMPOTENCY_KEY_IN_USE", "A request with this Idempotency-Key is under way. Try again in a moment."],
  ["IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for another request."],
  ["IDEMPOTENCY_KEY_INVALID", "An Idempotency-Key has 1 to 200 printable characters."],
  ["INSUFFICIENT_POINTS", "The member has fewer points available."],
  ["KEY_INVALID", "Send the header Authorization: Bearer KEY with a key that is not revoked."],
  ["MEMBER_NOT_FOUND", "There is no such customer in this shop, or they were merged into another or deleted."],
  ["PROGRAMME_MISSING", "The shop is still being set up."],
  ["RULE_NEEDED", "A shop keeps one rule for paid orders. Switch it off instead."],
  ["RULE_NOT_FOUND", "There is no such rule in this shop."],
  ["UNIT_TOO_SMALL", "The unit must be at least the smallest coin of the shop's currency."],
]);

export function toProblem(
  status: number,
  code: string,
  extra: { detail?: string; errors?: FieldError[] } = {},
): Problem {
  const title = titles.get(status) ?? "The request failed";
  return {
    type: `urn:stammtisch:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    ...{ title, status, detail: extra.detail ?? details.get(code) ?? `${title}.`, code },
    ...(extra.errors && { errors: extra.errors }),
  };
}

/** A refusal of the business. Its status stands, but what a form calls a bad request is valid JSON with a wrong value. */
export function problemOf(error: AppError): Problem {
  const { code, field, params } = error;
  const status = error.status === 400 ? 422 : error.status;
  const shown = Object.keys(params).length > 0 ? { params } : {};
  return toProblem(status, code, field ? { errors: [{ field, code, ...shown }] } : {});
}

/** What a schema found, field by field; messages are those of the form error map. */
export function fieldErrors(issues: z.core.$ZodIssue[]): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({ field: [...path, key].join("."), code: "UNKNOWN_FIELD" }));
    }
    const { code, params } = decodeMessage(issue.message);
    return [{ field: path.join("."), code, ...(Object.keys(params).length > 0 && { params }) }];
  });
}
