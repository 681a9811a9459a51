import { StoreError } from "../state/store-error";

export interface UserError {
  field: string[] | null;
  message: string;
  code?: string | null;
  [extra: string]: unknown;
}

export function userError(message: string, field: string[] | null = null, code: string | null = null): UserError {
  return { field, message, code };
}

/** Runs a mutation. A StoreError becomes a user error beside the result `empty`; other errors are thrown. */
export function attempt<T extends object>(empty: T, work: () => T): T & { userErrors: UserError[] } {
  try {
    return { ...work(), userErrors: [] };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const code = /taken|unique/.test(error.message) ? "TAKEN" : "INVALID";
    return { ...empty, userErrors: [userError(error.message, error.field ? [error.field] : null, code)] };
  }
}
