export const FRIEND_DISCOUNT_TITLE = "Stammtisch: friends";

export interface FriendDiscountTerms {
  /** whole percent */
  percent: number;
}

/**
 * The friends' discount as Shopify's input: on everything in the cart, for everybody, once per customer and only once
 * whatever the code. A condition on newcomers, such as a segment of customers without orders, would refuse just the
 * friend: who has never been here is no customer yet and matches no segment
 * (https://shopify.dev/docs/api/admin-graphql/2026-10/input-objects/DiscountContextInput). Whether the friend had ordered
 * before is checked when the order comes; then the advocate gets nothing, or staff decide.
 */
export const friendDiscountInput = ({ percent }: FriendDiscountTerms) => ({
  title: FRIEND_DISCOUNT_TITLE,
  appliesOncePerCustomer: true,
  context: { all: "ALL" as const },
  customerGets: { value: { percentage: percent / 100 }, items: { all: true } },
});
