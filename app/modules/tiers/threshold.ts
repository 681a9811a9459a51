import { AppError } from "~/lib/app-error";
import { currencyExponent, fromMinor, toMinor } from "~/lib/money";
import type { TierBasisName } from "./tier-bases";

/** @throws AppError NOT_WHOLE (field threshold) for half a point or order */
export function toThreshold(text: string, basis: TierBasisName, currency: string): bigint {
  if (basis === "SPENT") return toMinor(text, currency);
  if (!/^\d+(\.0+)?$/.test(text)) throw new AppError("NOT_WHOLE", { field: "threshold" });
  return BigInt(text.split(".")[0] ?? text);
}

/** A threshold, or a member's value, as a decimal string. */
export function fromThreshold(value: bigint, basis: TierBasisName, currency: string): string {
  return basis === "SPENT" ? fromMinor(value, currency) : value.toString();
}

/** The same number in another basis: 500 points become 500.00, and the other way round. Cents are rounded up. */
export function sameFigure(
  threshold: bigint,
  { from, to, currency }: { from: TierBasisName; to: TierBasisName; currency: string },
): bigint {
  const minor = 10n ** BigInt(currencyExponent(currency));
  if (to === "SPENT" && from !== "SPENT") return threshold * minor;
  if (from === "SPENT" && to !== "SPENT") return (threshold + minor - 1n) / minor;
  return threshold;
}
