/** What the shop's own domain says of itself is the shop's to say: Shopify passes answers of the app proxy on as they are. */
const isInShop = (pathname: string): boolean => /^\/proxy(?:\/|$)/i.test(pathname);

const always: Record<string, string> = {
  "x-content-type-options": "nosniff",
  // Addresses of the app name the shop, and some a customer.
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** Headers of every answer, whatever it is: page, file, data, refusal. */
export const securityHeaders = (pathname: string): Record<string, string> => ({
  ...always,
  // Browsers pass it over when an answer comes without TLS, as on a developer's machine.
  ...(!isInShop(pathname) && { "strict-transport-security": "max-age=31536000" }),
});

/** Pages of the embedded app; who may frame them, Shopify's library says for each shop. */
const isEmbedded = (pathname: string): boolean => pathname === "/app" || pathname.startsWith("/app/");

/** Headers of a page that it has not set itself. Nobody may frame pages outside the admin. */
export function addDocumentHeaders(headers: Headers, pathname: string): void {
  const framing = { "content-security-policy": "frame-ancestors 'none'" };
  const wanted = { ...securityHeaders(pathname), ...(!isEmbedded(pathname) && framing) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
