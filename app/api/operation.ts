import type { z } from "zod";
import type { ApiScope } from "~/modules/api-keys/api-scope";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** One call of the merchant API: what is checked on the way in, what is answered, and what the document says of it. */
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
  /** the body may be left out */
  bodyOptional?: boolean;
  status: 200 | 201 | 204;
  answer?: Answer;
  /** statuses it may refuse with, besides those that every call may */
  refusals: readonly (404 | 409 | 422)[];
}

// The three schema types are independent; a list of operations has no common ones.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyOperation = Operation<any, any, any>;

/** Gives an operation its types. */
export function operation<
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
>(described: Operation<Query, Body, Answer>): Operation<Query, Body, Answer> {
  return described;
}
