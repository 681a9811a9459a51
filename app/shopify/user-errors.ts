import { PermanentError } from "~/lib/app-error";

export interface UserError {
  field?: string[] | null;
  message: string;
  code?: string | null;
}

/**
 * Throws the userErrors of a mutation's payload as one error.
 * @throws PermanentError SHOPIFY_USER_ERROR with Shopify's messages, when there are any
 */
export function throwUserErrors(call: string, errors: readonly UserError[] | null | undefined): void {
  if (!errors || errors.length === 0) return;
  const message = errors.map(({ field, message }) => (field ? `${field.join(".")}: ${message}` : message)).join("; ");
  throw new PermanentError("SHOPIFY_USER_ERROR", { status: 502, message: `${call}: ${message}`, params: { message } });
}

/** @throws PermanentError DISCOUNT_CODE_TAKEN when another discount of the shop has this code */
export function throwCodeTaken(code: string | null | undefined, errors: readonly UserError[] | undefined): void {
  if (!errors?.some((error) => error.code === "TAKEN")) return;
  throw new PermanentError("DISCOUNT_CODE_TAKEN", { status: 409, field: "code", params: { code: code ?? "" } });
}
