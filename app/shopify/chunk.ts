/** Shopify accepts 25 metafields per call; the same number of tag changes keeps a request cheap. */
const CHUNK = 25;

export function chunk<Item>(items: readonly Item[], size = CHUNK): Item[][] {
  const chunks: Item[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
