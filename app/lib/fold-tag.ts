/** Shopify takes tags that differ in case only for one. */
export const foldTag = (tag: string): string => tag.normalize("NFC").trim().toLowerCase();
