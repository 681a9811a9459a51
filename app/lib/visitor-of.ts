/**
 * Address and browser of the person behind a request that came through Shopify's app proxy, which names the client's
 * address in X-Forwarded-For (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 * What stands before it the client may have written; each of our own `trustedProxies` adds one address behind it.
 */
export function visitorOf(headers: Headers, trustedProxies: number): { ip: string; userAgent: string } {
  const hops = (headers.get("x-forwarded-for") ?? "").split(",");
  const ip = hops.at(-1 - trustedProxies) ?? "";
  return { ip: ip.trim(), userAgent: headers.get("user-agent") ?? "" };
}
