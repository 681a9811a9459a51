/** App Bridge when it is there. The pages work without it, only less comfortably. */
export function appBridge(): typeof shopify | undefined {
  return typeof window === "undefined" ? undefined : (window as { shopify?: typeof shopify }).shopify;
}

/**
 * Loads the document anew. Its address has lost what Shopify opened the app with, so that alone it would lead out of the
 * admin; with shop and host the sign-in begins again by a session token.
 */
export function reloadDocument(): void {
  const { shop, host, locale } = appBridge()?.config ?? {};
  if (!shop || !host) return window.location.reload();
  const address = new URL(window.location.href);
  const wanted = { shop, host, embedded: "1", locale: locale ?? document.documentElement.lang };
  for (const [name, value] of Object.entries(wanted)) address.searchParams.set(name, value);
  window.location.replace(address);
}
