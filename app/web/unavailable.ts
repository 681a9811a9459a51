const WORDS =
  "Stammtisch cannot be reached for a moment. Please try again. / Stammtisch ist gerade nicht zu erreichen. Bitte gleich noch einmal versuchen.";

const headers = { "retry-after": "5", "cache-control": "no-store" };

/** What everybody is told while the database does not answer: 503, which Shopify and load balancers understand. */
export function unavailable(pathname: string, accept: string): Response {
  if (pathname.startsWith("/api/")) {
    const type = "urn:stammtisch:problem:unavailable";
    const problem = { type, title: "Not available for a moment", status: 503, code: "UNAVAILABLE", detail: WORDS };
    const problemHeaders = { ...headers, "content-type": "application/problem+json" };
    return new Response(JSON.stringify(problem), { status: 503, headers: problemHeaders });
  }
  if (pathname === "/health") return Response.json({ status: "unavailable" }, { status: 503, headers });
  if (!accept.includes("text/html")) return new Response(WORDS, { status: 503, headers });
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stammtisch</title><p>${WORDS}</p></html>`;
  return new Response(page, { status: 503, headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}
