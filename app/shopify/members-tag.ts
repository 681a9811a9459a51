/** The tag that makes a customer a member for Shopify's segments, and so for discounts. */
export const MEMBERS_TAG = "Stammtisch";
