const kept = globalThis as { stammtischOutside?: { fetch: typeof fetch } };

/** Shopify's library keeps the fetch that it finds when it is loaded, and files share it: their own stands here. */
export const outside = (kept.stammtischOutside ??= standBehindFetch());

function standBehindFetch(): { fetch: typeof fetch } {
  const behind = { fetch: globalThis.fetch };
  globalThis.fetch = (url, init) => behind.fetch(url, init);
  return behind;
}
