import type { TFunction } from "i18next";
import type { OfferView } from "~/components/offer-view";
import type { Format } from "~/lib/format";

/** `percent` and `amount` are decimal strings, or as typed. */
type Discount = { discount: string; percent: number | string | null; amount: string | null };

/** "10% off", "€5.00 off"; null while the form has no value. */
export function discountText(t: TFunction, format: Format, { discount, percent, amount }: Discount): string | null {
  const value = Number((discount === "PERCENT" ? percent : amount) ?? "");
  if (!Number.isFinite(value) || value <= 0) return null;
  return discount === "PERCENT"
    ? t("offers.percent", { percent: format.percent(value / 100) })
    : t("offers.amount", { amount: format.money(value) });
}

export function periodText(t: TFunction, format: Format, { startsAt, endsAt }: Pick<OfferView, "startsAt" | "endsAt">) {
  const start = format.date(startsAt);
  return endsAt ? t("offers.period", { start, end: format.date(endsAt) }) : t("offers.from", { start });
}
