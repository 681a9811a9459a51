/** App Bridge, if it is loaded. The pages also work without it, with less comfort. */
export function appBridge(): typeof shopify | undefined {
  return typeof window === "undefined" ? undefined : (window as { shopify?: typeof shopify }).shopify;
}

/**
 * Reloads the document. Its URL no longer has the parameters that Shopify opened the app with and would lead out of the
 * admin; with shop and host the sign-in starts again with a session token.
 */
export function reloadDocument(): void {
  const { shop, host, locale } = appBridge()?.config ?? {};
  if (!shop || !host) return window.location.reload();
  const address = new URL(window.location.href);
  const wanted = { shop, host, embedded: "1", locale: locale ?? document.documentElement.lang };
  for (const [name, value] of Object.entries(wanted)) address.searchParams.set(name, value);
  window.location.replace(address);
}
