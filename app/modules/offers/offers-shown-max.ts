/** So many offers fit easily into one metafield; more would not be read by anybody. */
export const OFFERS_SHOWN_MAX = 50;
