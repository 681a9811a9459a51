/** Pages of the embedded app; who may frame them, Shopify's library says for each shop. */
const isEmbedded = (pathname: string): boolean => pathname === "/app" || pathname.startsWith("/app/");

const always: Record<string, string> = {
  "x-content-type-options": "nosniff",
  // Addresses of the app name the shop, and some a customer.
  "referrer-policy": "strict-origin-when-cross-origin",
  // Browsers pass it over when a page comes without TLS, as on a developer's machine.
  "strict-transport-security": "max-age=31536000",
};

/** Headers of a page that it has not set itself. Nobody may frame pages outside the admin. */
export function addDocumentHeaders(headers: Headers, pathname: string): void {
  const wanted = { ...always, ...(!isEmbedded(pathname) && { "content-security-policy": "frame-ancestors 'none'" }) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
