import type { TFunction } from "i18next";
import type { Format } from "~/lib/format";

interface Gift {
  kind: string;
  /** decimal string */
  amount: string | null;
  percent: number | string | null;
  /** for a SLIDER, the points for one `amount` */
  points: number;
}

export const pointsText = (t: TFunction, format: Format, points: number): string =>
  t("units.points", { count: points, points: format.number(points) });

/** Such as "€5.00 off", "10% off", "€1.00 off for every 100 points"; null while the form has no value. */
export function giftText(t: TFunction, format: Format, { kind, amount, percent, points }: Gift): string | null {
  if (kind === "PERK" || kind === "FREE_SHIPPING" || kind === "PRODUCT") return t(`rewards:gives.${kind}`);
  const value = Number((kind === "PERCENT" ? percent : amount) ?? "");
  if (!Number.isFinite(value) || value <= 0) return null;
  if (kind === "PERCENT") return t("rewards:gives.PERCENT", { percent: format.percent(value / 100) });
  if (kind === "AMOUNT" || kind === "STORE_CREDIT") return t(`rewards:gives.${kind}`, { amount: format.money(value) });
  return points > 0
    ? t("rewards:gives.SLIDER", { amount: format.money(value), points: pointsText(t, format, points) })
    : null;
}

interface Price {
  kind: string;
  points: number;
  minPoints: number | null;
  maxPoints: number | null;
}

/** The price in points: "500", for a SLIDER "100 to 5,000". */
export function priceText(t: TFunction, format: Format, { kind, points, minPoints, maxPoints }: Price): string {
  if (kind !== "SLIDER" || maxPoints === null) return format.number(points);
  return t("rewards:range", { least: format.number(minPoints ?? points), most: format.number(maxPoints) });
}
