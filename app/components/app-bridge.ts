/** App Bridge, if it is loaded. The pages also work without it, with less comfort. */
export function appBridge(): typeof shopify | undefined {
  return typeof window === "undefined" ? undefined : (window as { shopify?: typeof shopify }).shopify;
}

/**
 * Reloads the document. After a navigation its URL lacks the parameters with which Shopify opened the app, and a reload
 * would leave the admin; with `shop` and `host` the app authenticates again by session token.
 */
export function reloadDocument(): void {
  const { shop, host, locale } = appBridge()?.config ?? {};
  if (!shop || !host) return window.location.reload();
  const address = new URL(window.location.href);
  const wanted = { shop, host, embedded: "1", locale: locale ?? document.documentElement.lang };
  for (const [name, value] of Object.entries(wanted)) address.searchParams.set(name, value);
  window.location.replace(address);
}
