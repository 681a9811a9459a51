export const FRIEND_DISCOUNT_TITLE = "Stammtisch: friends";

export interface FriendDiscountTerms {
  /** whole percent */
  percent: number;
  /** gid of the segment that may use it */
  segmentId: string;
}

/** The friends' discount as Shopify's input: on everything in the cart, once per customer, only for the segment. */
export const friendDiscountInput = ({ percent, segmentId }: FriendDiscountTerms) => ({
  title: FRIEND_DISCOUNT_TITLE,
  appliesOncePerCustomer: true,
  context: { customerSegments: { add: [segmentId] } },
  customerGets: { value: { percentage: percent / 100 }, items: { all: true } },
});
