import { docsPage } from "~/api/docs/docs-page";
import { env } from "~/env.server";

/** The merchant API's documentation for people; public. */
export function loader() {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "public, max-age=300",
  };
  return new Response(docsPage(env.SHOPIFY_APP_URL), { headers });
}
