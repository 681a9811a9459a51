import { z } from "zod";
import { reportedMoment } from "~/lib/date-input";
import { decimal, listOf, sumMinor } from "./payload-values";

export const time = reportedMoment;
/** An amount in the shop's own currency, as a decimal string. */
export const shopMoney = z
  .object({ shopMoney: z.object({ amount: decimal }) })
  .transform((set) => set.shopMoney.amount);
export const taxLines = listOf(z.object({ priceSet: shopMoney }));
export const gid = z.string().startsWith("gid://");

export const sum = sumMinor;

/** An order with the lines that follow it in the file. */
export type BulkGroup = Record<string, unknown>[];
