/** minor units */
export const shippingPrice = 490;
/** minor units of goods */
export const freeShippingFrom = 4900;

export const countries = ["DE", "AT", "BE", "CH", "DK", "FR", "IT", "NL", "PL"] as const;
