/** App Bridge when it is there. The pages work without it, only less comfortably. */
export function appBridge(): typeof shopify | undefined {
  return typeof window === "undefined" ? undefined : (window as { shopify?: typeof shopify }).shopify;
}
