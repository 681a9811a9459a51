import type { TFunction } from "i18next";
import type { z } from "zod";
import type { AppError } from "~/lib/app-error";
import { detectLanguage, serverI18n } from "~/lib/i18n.server";
import { RequestError, type FieldIssue } from "./request-error";
import type { problem } from "./schemas/common";

export type Problem = z.infer<typeof problem>;

/** The problem in the language of the request, English or German. */
export async function problemOf(error: AppError, request: Request): Promise<Problem> {
  const i18n = await serverI18n(await detectLanguage(request));
  return describeProblem(error, i18n.getFixedT(null, "api"));
}

/** Programs use codes, people read texts. */
function describeProblem(error: AppError, t: TFunction<"api">): Problem {
  const { code, params } = error;
  const status = statusOf(error);
  const issues = issuesOf(error);
  const title = t([`title.${status}`, "title.other"]);
  const fields = issues.map(({ field, code: what }) => `${field || "body"} (${what})`).join(", ");
  return {
    type: `urn:stammtisch:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title,
    status,
    code,
    detail: t(`detail.${code}`, { ...params, fields, defaultValue: `${title}.` }),
    ...(issues.length > 0 && { errors: issues.map((issue) => describeIssue(issue, t)) }),
  };
}

/** The forms' code for an invalid value; here the JSON itself is valid. */
const statusOf = (error: AppError): number =>
  error.status === 400 && !(error instanceof RequestError) ? 422 : error.status;

function issuesOf(error: AppError): readonly FieldIssue[] {
  if (error instanceof RequestError) return error.issues;
  return error.field ? [{ field: error.field, code: error.code, params: error.params }] : [];
}

function describeIssue({ field, code, params }: FieldIssue, t: TFunction<"api">): NonNullable<Problem["errors"]>[0] {
  const keys = [`field.${code}`, `detail.${code}`, `app:errors.${code}`, "field.INVALID"];
  return { field, code, message: t(keys, params), ...(Object.keys(params).length > 0 && { params }) };
}
