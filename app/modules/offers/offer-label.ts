import { fromMinor, moneyFormat } from "~/lib/money";

export interface OfferValue {
  discount: "PERCENT" | "AMOUNT";
  percent: number | null;
  amountMinor: bigint | null;
}

/** An offer's value in short, in the storefront's languages: "10% off", "5 € Rabatt". */
export function offerLabel(offer: OfferValue, currency: string): { en: string; de: string } {
  if (offer.discount === "PERCENT") {
    const share = (offer.percent ?? 0) / 100;
    const percent = (language: string) => new Intl.NumberFormat(language, { style: "percent" }).format(share);
    return { en: `${percent("en")} off`, de: `${percent("de")} Rabatt` };
  }
  const amount = Number(fromMinor(offer.amountMinor ?? 0n, currency));
  const money = (language: string) => moneyFormat(language, currency, { short: true }).format(amount);
  return { en: `${money("en")} off`, de: `${money("de")} Rabatt` };
}
