/** What a batch is about, as far as rules may want to know more of it. */
export interface RequiredRuleData {
  lines: { orderId: bigint; lineId: string; productId: string }[];
  /** of orders that are stored already */
  orderIds: bigint[];
  productIds: string[];
  customerIds: bigint[];
  /** customers whose tags may have changed */
  retaggedIds: bigint[];
}

/** What has to be read from Shopify before rules can be asked. */
export interface MissingRuleData {
  productIds: bigint[];
  /** customers whose tags are not known */
  customerIds: bigint[];
  segmentIds: string[];
  markets: boolean;
}

export const askedNothing: RequiredRuleData = {
  lines: [],
  orderIds: [],
  productIds: [],
  customerIds: [],
  retaggedIds: [],
};

export const isNothing = ({ productIds, customerIds, segmentIds, markets }: MissingRuleData): boolean =>
  productIds.length + customerIds.length + segmentIds.length === 0 && !markets;
