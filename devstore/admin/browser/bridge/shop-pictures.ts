/**
 * Pictures that the shop serves at its own domain, and its files on Shopify's network: no browser here finds them, so they
 * are loaded from the local store. The app does not hear of the first try.
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
