import { addMonths, startOf, type IsoDay } from "~/lib/shop-day";

/** Beginning of the twelve months that count on a day: midnight of the same day a year before, 28 February for a leap day. */
export const windowStart = (day: IsoDay, timezone: string): Date => startOf(addMonths(day, -12), timezone);
