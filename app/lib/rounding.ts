export type Rounding = "FLOOR" | "NEAREST" | "CEIL";

/** a * b / c for whole numbers, exact for any size, rounded as asked (NEAREST: half away from zero; c > 0). */
export function mulDiv(a: number, b: number, c: number, rounding: Rounding): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const negative = product < 0n;
  const size = negative ? -product : product;
  const whole = size / divisor;
  const rest = size % divisor;
  const away = {
    FLOOR: negative && rest > 0n,
    NEAREST: rest * 2n >= divisor,
    CEIL: !negative && rest > 0n,
  }[rounding];
  const result = Number(away ? whole + 1n : whole);
  return negative ? -result || 0 : result;
}
