/**
 * Address and browser of the visitor behind an app-proxy request. Shopify adds the client's address to X-Forwarded-For
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies). The client may have written
 * what stands before it; each of our own `trustedProxies` adds one address after it.
 */
export function visitorOf(headers: Headers, trustedProxies: number): { ip: string; userAgent: string } {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",");
  const ip = hops.at(-1 - trustedProxies) ?? "";
  return { ip: ip.trim(), userAgent: headers.get("user-agent") ?? "" };
}
