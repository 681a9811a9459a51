import type { Context } from "hono";
import { z } from "zod";
import { idOf } from "../state/gid";
import { toMinor } from "../state/money";
import { notFound, StoreError } from "../state/store-error";

const DECIMAL = /^-?\d{1,12}(\.\d{1,2}0*)?$/;

/** reads "12.30" or 12.3 as minor units */
const money = z
  .union([z.string(), z.number()])
  .refine((value) => DECIMAL.test(String(value).trim()), "expected an amount like 12.30")
  .transform((value) => toMinor(value));

export const signedPrice = money;
export const price = money.refine((minor) => minor >= 0, "must not be negative");

/** reads a number, digits or a gid */
export const id = z
  .union([z.number(), z.string()])
  .transform((value) => idOf(String(value)))
  .refine((value) => Number.isSafeInteger(value), "expected an id");

export const quantity = z.coerce.number().int("expected a whole number").min(1, "must be at least 1");

export const time = z
  .string()
  .refine((value) => !Number.isNaN(Date.parse(value)), "expected an ISO 8601 time")
  .transform((value) => Date.parse(value));

/**
 * Reads a JSON body; an empty body counts as {}.
 * @throws StoreError 400 with the first field that does not fit the schema
 */
export async function parseBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  const text = await c.req.text();
  let value: unknown;
  try {
    value = text.trim() ? JSON.parse(text) : {};
  } catch {
    throw new StoreError("The body is not JSON.", { status: 400 });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join(".") ?? "";
  const message = `${field ? `${field}: ` : ""}${issue?.message ?? "invalid"}`;
  throw new StoreError(message, field ? { status: 400, field } : { status: 400 });
}

/** The id in the path. @throws StoreError 404 when it is none */
export function pathId(c: Context, what: string): number {
  const given = c.req.param("id") ?? "";
  const found = idOf(decodeURIComponent(given));
  if (!Number.isSafeInteger(found)) throw notFound(what, given);
  return found;
}
