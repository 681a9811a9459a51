import { openApiDocument } from "~/api/openapi";
import { env } from "~/env.server";

/** The merchant API's OpenAPI document; public. */
export function loader() {
  const headers = { "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*" };
  return Response.json(openApiDocument(env.SHOPIFY_APP_URL), { headers });
}
