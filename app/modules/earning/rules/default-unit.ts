import { toMinor } from "~/lib/money";

/** Currencies of which one euro buys many: the power of ten that is nearest to a euro. */
const units: Record<string, string> = {
  ...unitOf("100", "ALL BDT DJF DZD INR ISK JMD JPY KES LKR MKD NPR PHP PKR RSD RUB VUV XPF"),
  ...unitOf("1000", "AMD ARS CLP CRC HUF IQD KMF KRW KZT MMK NGN RWF TZS XAF XOF"),
  ...unitOf("10000", "BIF COP GNF IDR KHR LAK MGA MNT PYG UGX UZS VND"),
  ...unitOf("100000", "IRR LBP"),
};

function unitOf(unit: string, currencies: string): Record<string, string> {
  return Object.fromEntries(currencies.split(" ").map((currency) => [currency, unit]));
}

/** For how much a rule gives its points while the merchant has said nothing: about a euro's worth, in minor units. */
export const defaultUnit = (currency: string): bigint => toMinor(units[currency] ?? "1", currency);
