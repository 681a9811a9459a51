import { toMinor } from "~/lib/money";

/** Currencies whose unit is worth much less than a euro: the power of ten that is nearest to one euro. */
const units: Record<string, string> = {
  ...unitOf("100", "ALL BDT DJF DZD INR ISK JMD JPY KES LKR MKD NPR PHP PKR RSD RUB VUV XPF"),
  ...unitOf("1000", "AMD ARS CLP CRC HUF IQD KMF KRW KZT MMK NGN RWF TZS XAF XOF"),
  ...unitOf("10000", "BIF COP GNF IDR KHR LAK MGA MNT PYG UGX UZS VND"),
  ...unitOf("100000", "IRR LBP"),
};

function unitOf(unit: string, currencies: string): Record<string, string> {
  return Object.fromEntries(currencies.split(" ").map((currency) => [currency, unit]));
}

/** Default amount for which a rule gives its points: about one euro, in minor units of the currency. */
export const defaultUnit = (currency: string): bigint => toMinor(units[currency] ?? "1", currency);
