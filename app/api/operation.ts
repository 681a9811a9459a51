import type { z } from "zod";
import type { ApiScope } from "~/modules/api-keys/api-scope";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** One call of the merchant API: the schemas of its input and answer, and its documentation. */
export interface Operation<Query extends z.ZodType, Body extends z.ZodType, Answer extends z.ZodType> {
  id: string;
  method: Method;
  /** below /api/v1, parameters in braces */
  path: string;
  summary: string;
  description?: string;
  scope: ApiScope;
  query?: Query;
  body?: Body;
  /** the body is optional */
  bodyOptional?: boolean;
  status: 200 | 201 | 204;
  answer?: Answer;
  /** error statuses, besides those of every call */
  refusals: readonly (404 | 409 | 422)[];
}

// The three schema types are independent; a list of operations has no common ones.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyOperation = Operation<any, any, any>;

/** Keeps the exact types of an operation. */
export function operation<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(described: Operation<Query, Body, Answer>): Operation<Query, Body, Answer> {
  return described;
}
