/** The tag of members in Shopify, by which segments and discounts recognise them. */
export const MEMBERS_TAG = "Stammtisch";
