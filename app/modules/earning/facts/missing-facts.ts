/** What a batch is about, as far as rules may want to know more of it. */
export interface AskedFacts {
  lines: { orderId: bigint; lineId: string; productId: string }[];
  /** of orders that are stored already */
  orderIds: bigint[];
  productIds: string[];
  customerIds: bigint[];
  /** customers whose tags may have changed */
  retaggedIds: bigint[];
}

/** What has to be read from Shopify before rules can be asked. */
export interface MissingFacts {
  productIds: bigint[];
  /** customers whose tags are not known */
  customerIds: bigint[];
  segmentIds: string[];
  markets: boolean;
}

export const askedNothing: AskedFacts = { lines: [], orderIds: [], productIds: [], customerIds: [], retaggedIds: [] };

export const isNothing = ({ productIds, customerIds, segmentIds, markets }: MissingFacts): boolean =>
  productIds.length + customerIds.length + segmentIds.length === 0 && !markets;
