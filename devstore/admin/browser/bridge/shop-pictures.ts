/**
 * Pictures that the shop serves at its own domain: no browser here finds it, so they are loaded from the local store. The app
 * does not hear of the first try.
 */
export function serveShopPictures({ shop, storeUrl }: { shop: string; storeUrl: string }): void {
  const base = `https://${shop}/`;
  const retry = (event: Event): void => {
    const picture = event.target;
    if (!(picture instanceof HTMLImageElement) || !picture.src.startsWith(base)) return;
    event.stopImmediatePropagation();
    picture.src = `${storeUrl}/${picture.src.slice(base.length)}`;
  };
  window.addEventListener("error", retry, { capture: true });
}
