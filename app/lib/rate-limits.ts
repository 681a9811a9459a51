/** A token bucket: so many requests, refilled steadily. */
export interface RateLimit {
  burst: number;
  perSecond: number;
}

/** Requests by one customer, or by one address of guests, through Shopify's app proxy. */
export const PROXY_LIMIT: RateLimit = { burst: 120, perSecond: 2 };

/** Changes by the same: forms, and counted visits. */
export const PROXY_CHANGES_LIMIT: RateLimit = { burst: 30, perSecond: 0.5 };

/** Share links of one member; each asks Shopify for the product. */
export const SHARE_LINKS_LIMIT: RateLimit = { burst: 10, perSecond: 1 / 30 };

/** Visits of one link that count per day. */
export const LINK_VISITS_A_DAY = 200;

/** Links whose visits from one address count per day. */
export const ADDRESS_VISITS_A_DAY = 10;

/** Calls of the merchant API by one key. */
export const API_LIMIT: RateLimit = { burst: 40, perSecond: 20 };
