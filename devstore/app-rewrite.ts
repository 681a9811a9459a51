import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

export interface LocalOrigins {
  /** e.g. http://localhost:4000 */
  storeUrl: string;
  /** e.g. http://localhost:4001 */
  appUrl: string;
  /** e.g. store-demo.myshopify.com */
  shop: string;
}

const CDN_SCRIPT = "https://cdn.shopify.com/shopifycloud/app-bridge.js";
const CDN_FONTS = "https://cdn.shopify.com/static/fonts/inter/v4/styles.css";

/** Replaces addresses that only Shopify serves with those of the local store. */
export function rewriteText(text: string, { storeUrl, shop }: LocalOrigins): string {
  return text
    .replaceAll(CDN_SCRIPT, `${storeUrl}/app-bridge.js`)
    .replaceAll(CDN_FONTS, `${storeUrl}/admin/assets/fonts.css`)
    .replaceAll(`https://admin.shopify.com/store/${shopName(shop)}`, `${storeUrl}/admin`)
    .replaceAll(`https://${shop}/admin`, `${storeUrl}/admin`);
}

export function rewriteHeaders(headers: IncomingHttpHeaders, origins: LocalOrigins): OutgoingHttpHeaders {
  const rewritten: OutgoingHttpHeaders = { ...headers };
  const policy = headers["content-security-policy"];
  if (policy) rewritten["content-security-policy"] = allowStoreFrame(String(policy), origins.storeUrl);
  for (const name of ["link", "location", "x-shopify-api-request-failure-reauthorize-url"]) {
    const value = headers[name];
    if (typeof value === "string") rewritten[name] = rewriteText(value, origins);
  }
  return rewritten;
}

/** Adds the store to `frame-ancestors`, unless the policy forbids all frames. */
function allowStoreFrame(policy: string, storeUrl: string): string {
  return policy.replace(/frame-ancestors\s+([^;]*)/i, (directive, sources: string) =>
    sources.trim() === "'none'" ? directive : `frame-ancestors ${sources.trim()} ${storeUrl}`,
  );
}

function shopName(shop: string): string {
  return shop.replace(/\.myshopify\.com$/, "");
}
