/** The customers and products of a batch for which rules may need data. */
export interface RequiredRuleData {
  lines: { orderId: bigint; lineId: string; productId: string }[];
  /** products of orders that are already stored */
  orderIds: bigint[];
  productIds: string[];
  customerIds: bigint[];
  /** customers whose tags may have changed */
  retaggedIds: bigint[];
}

/** What has to be fetched from Shopify before rules can be evaluated. */
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
