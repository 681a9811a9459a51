import type { AnyOperation } from "./operation";

/** Calls that need an idempotency key to be repeated safely; the others are idempotent by themselves. */
export const takesKey = ({ method }: Pick<AnyOperation, "method">): boolean => method === "POST" || method === "PATCH";
