/** Shopify treats tags that differ only in case as one. */
export const foldTag = (tag: string): string => tag.normalize("NFC").trim().toLowerCase();
