import { securityHeaders } from "./security-headers";

/** Pages of the embedded app; who may frame them, Shopify's library says for each shop. */
const isEmbedded = (pathname: string): boolean => pathname === "/app" || pathname.startsWith("/app/");

/** Headers of a page that it has not set itself. Nobody may frame pages outside the admin. */
export function addDocumentHeaders(headers: Headers, pathname: string): void {
  const framing = { "content-security-policy": "frame-ancestors 'none'" };
  const wanted = { ...securityHeaders(pathname), ...(!isEmbedded(pathname) && framing) };
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value);
}
