/** Headers about the shop's own domain are the shop's choice: Shopify forwards answers of the app proxy unchanged. */
const isInShop = (pathname: string): boolean => /^\/proxy(?:\/|\.data$|$)/i.test(pathname);

const always: Record<string, string> = {
  "x-content-type-options": "nosniff",
  // URLs of the app contain the shop, and some a customer.
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** Headers of every response: pages, files, data, errors. */
export const securityHeaders = (pathname: string): Record<string, string> => ({
  ...always,
  // Browsers ignore it when a response comes without TLS, as on a developer's machine.
  ...(!isInShop(pathname) && { "strict-transport-security": "max-age=31536000" }),
});

/** Pages of the embedded app; Shopify's library sets for each shop who may frame them. */
const isEmbedded = (pathname: string): boolean => pathname === "/app" || pathname.startsWith("/app/");

/** Headers of a page that it has not set itself. Pages outside the admin cannot be framed. */
export function addDocumentHeaders(headers: Headers, pathname: string): void {
  const framing = { "content-security-policy": "frame-ancestors 'none'" };
  const wanted = { ...securityHeaders(pathname), ...(!isEmbedded(pathname) && framing) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
