import type { AnyOperation } from "./operation";

/** Calls that an idempotency key makes safe to repeat; the others are so by themselves. */
export const takesKey = ({ method }: Pick<AnyOperation, "method">): boolean => method === "POST" || method === "PATCH";
