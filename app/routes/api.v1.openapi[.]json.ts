import { openApiDocument } from "~/api/openapi";
import { env } from "~/env.server";

/** What the merchant API can do, for programs; served to anybody. */
export function loader() {
  const headers = { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" };
  return Response.json(openApiDocument(env.SHOPIFY_APP_URL), { headers });
}
