/** As many as fit easily into one metafield; nobody reads more. */
export const OFFERS_SHOWN_MAX = 50;
