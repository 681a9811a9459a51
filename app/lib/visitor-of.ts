/** Address and browser of the person behind a request that came through Shopify's app proxy. */
export function visitorOf(headers: Headers): { ip: string; userAgent: string } {
  const [ip = ""] = (headers.get("x-forwarded-for") ?? "").split(",");
  return { ip: ip.trim(), userAgent: headers.get("user-agent") ?? "" };
}
