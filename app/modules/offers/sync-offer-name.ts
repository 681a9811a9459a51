/** Name of the job that brings an offer's discount in Shopify to the offer's state. */
export const SYNC_OFFER = "sync-offer";
