import type { CodeDiscounts } from "~/modules/orders/order-snapshot";

/** Sums what discount codes took off; nothing to store where none did. */
export function codeDiscounts(allocations: readonly { code: string | null | undefined; minor: number }[]): {
  codes?: CodeDiscounts;
} {
  const sums = new Map<string, number>();
  for (const { code, minor } of allocations) {
    if (!code || minor <= 0) continue;
    const key = code.toUpperCase();
    sums.set(key, (sums.get(key) ?? 0) + minor);
  }
  return sums.size === 0 ? {} : { codes: Object.fromEntries(sums) };
}
