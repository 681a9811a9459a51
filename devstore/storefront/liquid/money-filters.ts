import type { Liquid } from "liquidjs";

const nbsp = "\u00a0";

/** Formats minor units by Shopify's `{{amount}}` or `{{amount_with_comma_separator}}`. */
export function formatMoney(minor: unknown, format: string): string {
  const value = Number(minor ?? 0);
  const sign = value < 0 ? "-" : "";
  const [units = "0", cents = "00"] = (Math.abs(value) / 100).toFixed(2).split(".");
  const group = (separator: string) => Number(units).toLocaleString("en-US").replaceAll(",", separator);
  return format
    .replaceAll("{{amount}}", `${sign}${group(",")}.${cents}`)
    .replaceAll("{{amount_with_comma_separator}}", `${sign}${group(".")},${cents}`);
}

export const shopMoneyFormat = `{{amount_with_comma_separator}}${nbsp}€`;

export function registerMoneyFilters(engine: Liquid, currency: string): void {
  const format = currency === "EUR" ? shopMoneyFormat : `{{amount}}${nbsp}${currency}`;
  const number = format.includes("comma") ? "{{amount_with_comma_separator}}" : "{{amount}}";
  engine.registerFilter("money", (value: unknown) => formatMoney(value, format));
  engine.registerFilter("money_with_currency", (value: unknown) => `${formatMoney(value, format)} ${currency}`);
  engine.registerFilter("money_without_currency", (value: unknown) => formatMoney(value, number));
  engine.registerFilter("money_without_trailing_zeros", (value: unknown) =>
    formatMoney(value, format).replace(/[.,]00(?=\D|$)/, ""),
  );
}
