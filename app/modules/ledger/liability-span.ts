import { monthAfter } from "./liability";

/** How many months the report can show, up to now. */
export const spans = [12, 24, 60] as const;
export type Span = (typeof spans)[number];

/** The span that an address asks for. */
export const spanOf = (asked: string | null): Span => spans.find((one) => String(one) === asked) ?? spans[0];

/** First and last month of a span that ends with the month of today, "2026-11-21". */
export function monthsOf(span: Span, today: string): { from: string; to: string } {
  const to = today.slice(0, 7);
  return { from: monthAfter(to, 1 - span), to };
}
