import { z } from "zod";
import { toldMoment } from "~/lib/date-input";
import { toMinor } from "~/lib/money";

export const time = toldMoment;
/** An amount in the shop's own currency, as a decimal string. */
export const shopMoney = z
  .object({ shopMoney: z.object({ amount: z.string() }) })
  .transform((set) => set.shopMoney.amount);
export const taxLines = z.array(z.object({ priceSet: shopMoney })).default([]);
export const gid = z.string().startsWith("gid://");

/** Minor units of all amounts together. */
export const sum = (amounts: string[], currency: string): number =>
  amounts.reduce((total, amount) => total + Number(toMinor(amount, currency)), 0);

/** An order with the lines that follow it in the file. */
export type BulkGroup = Record<string, unknown>[];
