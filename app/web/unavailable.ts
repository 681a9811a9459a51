import { API_KEY_META, APP_BRIDGE_URL } from "~/lib/app-bridge-url";
import { escapeHtml } from "~/lib/html";

const WORDS =
  "Stammtisch cannot be reached for a moment. Please try again. / Stammtisch ist gerade nicht zu erreichen. Bitte gleich noch einmal versuchen.";

const headers = { "retry-after": "5", "cache-control": "no-store" };

interface Refused {
  pathname: string;
  /** the header `Accept` */
  accept: string;
  /** the app's client id */
  apiKey: string;
}

/** The response while the database does not answer: 503, which Shopify and load balancers understand. */
export function unavailable({ pathname, accept, apiKey }: Refused): Response {
  if (pathname.startsWith("/api/")) {
    const type = "urn:stammtisch:problem:unavailable";
    const problem = { type, title: "Not available for a moment", status: 503, code: "UNAVAILABLE", detail: WORDS };
    const problemHeaders = { ...headers, "content-type": "application/problem+json" };
    return new Response(JSON.stringify(problem), { status: 503, headers: problemHeaders });
  }
  if (pathname === "/health") return Response.json({ status: "unavailable" }, { status: 503, headers });
  if (!accept.includes("text/html")) return new Response(WORDS, { status: 503, headers });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="${API_KEY_META}" content="${escapeHtml(apiKey)}"><script src="${APP_BRIDGE_URL}"></script>
<title>Stammtisch</title></head><body><p>${WORDS}</p></body></html>`;
  return new Response(page, { status: 503, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}
