import { fromMinor } from "../../state/money";
import type { Order } from "../../state/types/order";
import type { Millis, Minor } from "../../state/types/values";

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, string>();

function utcOffset(at: Millis, timeZone: string): string {
  const hour = `${timeZone} ${Math.floor(at / 3_600_000)}`;
  const known = offsets.get(hour);
  if (known) return known;
  const formatter =
    formatters.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  formatters.set(timeZone, formatter);
  const name = formatter.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const offset = name === "GMT" ? "+00:00" : name.slice(3);
  offsets.set(hour, offset);
  return offset;
}

/** ISO 8601 in whole seconds with the shop's UTC offset, such as 2026-11-21T23:04:00+01:00. */
export function shopTime(at: Millis, timeZone: string): string {
  const offset = utcOffset(at, timeZone);
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const shift = (hours * 60 + minutes) * 60_000 * (offset.startsWith("-") ? -1 : 1);
  return new Date(at + shift).toISOString().slice(0, 19) + offset;
}

type Currencies = Pick<Order, "currency" | "presentment">;

export function presentmentAmount({ presentment }: Currencies, amount: Minor): Minor {
  return presentment ? Math.round(amount * presentment.rate) : amount;
}

export function moneySet(order: Currencies, amount: Minor) {
  return {
    shop_money: { amount: fromMinor(amount), currency_code: order.currency },
    presentment_money: {
      amount: fromMinor(presentmentAmount(order, amount)),
      currency_code: order.presentment?.currency ?? order.currency,
    },
  };
}
