export interface Currencies {
  shop: string;
  /** what the buyer saw, and how many of it one unit of shop money is */
  seen?: { currency: string; rate: number } | undefined;
}

export const EUR: Currencies = { shop: "EUR" };

/** An amount in both currencies, as `…_set` fields carry it. */
export function set(amount: string, { shop, seen }: Currencies = EUR) {
  return {
    shop_money: { amount, currency_code: shop },
    presentment_money: {
      amount: seen ? (Number(amount) * seen.rate).toFixed(2) : amount,
      currency_code: seen?.currency ?? shop,
    },
  };
}

/** The amount as text, and in both currencies beside it. */
export const both = (name: string, amount: string, currencies: Currencies = EUR) => ({
  [name]: amount,
  [`${name}_set`]: set(amount, currencies),
});

/** Without the fields that a version of the API does not have, at any depth. */
export function without(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => without(item, names));
  if (value === null || typeof value !== "object" || "rawJSON" in value) return value;
  const isLeft = (name: string) =>
    !names.some((left) => (left.startsWith("*") ? name.endsWith(left.slice(1)) : name === left));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isLeft(name))
      .map(([name, field]) => [name, without(field, names)]),
  );
}
