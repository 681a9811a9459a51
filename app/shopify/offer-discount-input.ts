/** The terms of an offer for its discount. */
export interface OfferDiscountTerms {
  title: string;
  code: string;
  startsAt: Date;
  endsAt: Date | null;
  value: { percent: number } | { amount: string };
  /** gid of the segment that may use it */
  segmentId: string;
}

/** The offer as Shopify's input: on everything in the cart, only for the members' segment, any number of times. */
export function offerDiscountInput(offer: OfferDiscountTerms) {
  const value =
    "percent" in offer.value
      ? { percentage: offer.value.percent / 100 }
      : { discountAmount: { amount: offer.value.amount, appliesOnEachItem: false } };
  return {
    title: offer.title,
    code: offer.code,
    startsAt: offer.startsAt.toISOString(),
    endsAt: offer.endsAt?.toISOString() ?? null,
    appliesOncePerCustomer: false,
    context: { customerSegments: { add: [offer.segmentId] } },
    customerGets: { value, items: { all: true } },
  };
}
