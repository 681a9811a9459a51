/**
 * Loads pictures of the shop's domain and of Shopify's CDN from the local store once they failed to load. The app does not
 * see the first error.
 */
export function serveShopPictures({ shop, storeUrl }: { shop: string; storeUrl: string }): void {
  const bases = [`https://${shop}/`, "https://cdn.shopify.com/"];
  const retry = (event: Event): void => {
    const picture = event.target;
    if (!(picture instanceof HTMLImageElement)) return;
    const base = bases.find((start) => picture.src.startsWith(start));
    if (!base) return;
    event.stopImmediatePropagation();
    picture.src = `${storeUrl}/${picture.src.slice(base.length)}`;
  };
  window.addEventListener("error", retry, { capture: true });
}
