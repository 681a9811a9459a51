export interface MoneySet {
  shop_money: { amount: string; currency_code: string };
  presentment_money: { amount: string; currency_code: string };
}

/** One amount in the shop's currency and, by `rate`, in the buyer's. */
export function moneySet(amount: string, currency: string, presentment: { currency: string; rate: number }): MoneySet {
  const seen = presentment.rate === 1 ? amount : (Number(amount) * presentment.rate).toFixed(2);
  return {
    shop_money: { amount, currency_code: currency },
    presentment_money: { amount: seen, currency_code: presentment.currency },
  };
}

export const cents = (decimal: string): number => Math.round(Number(decimal) * 100);
export const decimal = (minor: number): string => (minor / 100).toFixed(2);
/** Tax that a price incl. tax holds, in minor units. */
export const taxWithin = (minor: number, rate: number): number => Math.round(minor - minor / (1 + rate));
