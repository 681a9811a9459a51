/** Shipping terms of the shop, in minor units. */
export const shippingPrice = 490;
export const freeShippingFrom = 4900;

export const countries = ["DE", "AT", "BE", "CH", "DK", "FR", "IT", "NL", "PL"] as const;
