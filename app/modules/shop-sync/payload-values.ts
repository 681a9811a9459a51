import { z } from "zod";
import { toMinor } from "~/lib/money";

/** Shopify sends amounts as text, sometimes as numbers, and omits or empties fields that do not apply. */
export const decimal = z.union([z.string(), z.number()]).transform(plainDecimal);
export const money = decimal.nullish().transform((value) => value ?? "0");
export const count = z.coerce.number().int().nullish();
export const listOf = <T extends z.ZodType>(item: T) =>
  z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
export const taxLines = listOf(z.object({ price: money }));

/** JavaScript prints numbers near zero as "1e-7"; amounts are written as decimals. */
function plainDecimal(value: string | number): string {
  const text = String(value).trim();
  if (text === "") return "0";
  return /e/i.test(text) && Number.isFinite(Number(text)) ? Number(text).toFixed(6) : text;
}

const GID_NUMBER = /^gid:\/\/shopify\/\w+\/(\d+)/;

/**
 * The payload with exact ids. Ids that were parsed as JavaScript numbers have lost their last digits, as in Shopify's
 * samples and test notifications; the object's gid is exact.
 */
export function withExactIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExactIds);
  if (value === null || typeof value !== "object") return value;
  const exact = Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withExactIds(field)]));
  const { id, admin_graphql_api_id: gid } = exact;
  if (!Number.isInteger(id) || Number.isSafeInteger(id) || typeof gid !== "string") return exact;
  return { ...exact, id: GID_NUMBER.exec(gid)?.[1] ?? id };
}

/** Minor units of the sum of all amounts. */
export const sumMinor = (amounts: string[], currency: string): number =>
  amounts.reduce((total, amount) => total + Number(toMinor(amount, currency)), 0);

interface MoneySet {
  shop_money?: { amount?: unknown };
  presentment_money?: { amount?: unknown; currency_code?: unknown };
}

/**
 * The payload with each amount in the shop's currency: where a `…_set` stands beside an amount, or alone, its shop
 * money counts.
 */
export function inShopMoney(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShopMoney);
  if (value === null || typeof value !== "object") return value;
  const fields = Object.entries(value as Record<string, unknown>);
  const plain = fields.map(([name, field]) => [name, inShopMoney(field)] as const);
  const sets = fields.flatMap(([name, field]) => {
    const amount = name.endsWith("_set") ? (field as MoneySet | null)?.shop_money?.amount : undefined;
    return amount === undefined || amount === null ? [] : [[name.slice(0, -"_set".length), amount] as const];
  });
  return Object.fromEntries([...plain, ...sets]);
}

/**
 * Shop money for one unit of `currency`, from the largest amount in the payload that is given in both; null when there
 * is none. Transactions of a refund are given only in the buyer's currency.
 */
export function rateOf(payload: unknown, currency: string): number | null {
  let best = { shop: 0, rate: null as number | null };
  const look = (value: unknown): void => {
    if (value === null || typeof value !== "object") return;
    const { shop_money: shop, presentment_money: seen } = value as MoneySet;
    const [inShop, inSeen] = [Math.abs(Number(shop?.amount)), Math.abs(Number(seen?.amount))];
    if (seen?.currency_code === currency && inShop > best.shop && inSeen > 0)
      best = { shop: inShop, rate: inShop / inSeen };
    for (const field of Object.values(value)) look(field);
  };
  look(payload);
  return best.rate;
}
