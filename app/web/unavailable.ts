import { API_KEY_META, APP_BRIDGE_URL } from "~/lib/app-bridge-url";
import { escapeHtml } from "~/lib/html";

const words = {
  en: ["Back in a moment", "Stammtisch cannot be reached for a moment.", "Try again"],
  de: ["Gleich wieder da", "Stammtisch ist für einen Moment nicht zu erreichen.", "Noch einmal versuchen"],
} as const;

const WORDS = Object.values(words)
  .map(([, sentence, again]) => `${sentence} ${again}.`)
  .join(" / ");

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;color:#303030;background:#f1f1f1;margin:0;padding:48px 16px}
main{max-width:30rem;margin:auto;background:#fff;border-radius:12px;padding:8px 24px;box-shadow:0 1px 2px #0002}
section+section{border-top:1px solid #e3e3e3}h1,h2{font-size:1.25rem;margin:20px 0 0}p{margin:4px 0 16px}
a{display:inline-block;min-height:44px;line-height:44px;padding:0 16px;margin-bottom:20px;border-radius:8px;background:#303030;color:#fff;text-decoration:none}`;

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
  const html = { ...headers, "content-type": "text/html; charset=utf-8" };
  return new Response(page(pathname.startsWith("/app") ? apiKey : null), { status: 503, headers: html });
}

/** @param apiKey in the admin, which waits for App Bridge; null for a page of the shop */
function page(apiKey: string | null): string {
  const appBridge =
    apiKey === null
      ? ""
      : `<meta name="${API_KEY_META}" content="${escapeHtml(apiKey)}"><script src="${APP_BRIDGE_URL}"></script>`;
  const sections = Object.entries(words).map(
    ([language, [heading, sentence, again]], place) =>
      `<section lang="${language}"><h${place + 1}>${heading}</h${place + 1}><p>${sentence}</p><a href="">${again}</a></section>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">${appBridge}
<title>Stammtisch</title><style>${STYLE}</style></head><body><main>${sections.join("")}</main></body></html>`;
}
