import { docsPage } from "~/api/docs/docs-page";
import { env } from "~/env.server";

/** The same for everybody until the app is deployed anew. */
let page: string | undefined;

/** The merchant API's documentation for people; public. */
export function loader() {
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "public, max-age=300",
  };
  return new Response((page ??= docsPage(env.SHOPIFY_APP_URL)), { headers });
}
