import { openApiDocument } from "~/api/openapi";
import { env } from "~/env.server";

/** The same for everybody until the app is deployed anew. */
let text: string | undefined;

/** The merchant API's OpenAPI document; public. */
export function loader() {
  text ??= JSON.stringify(openApiDocument(env.SHOPIFY_APP_URL));
  const headers = {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=300",
    "Access-Control-Allow-Origin": "*",
  };
  return new Response(text, { headers });
}
