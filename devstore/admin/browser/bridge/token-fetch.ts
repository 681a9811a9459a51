/** Adds the session token to `fetch` requests to the app's origin, and retries once when the app refused the token. */
export function patchFetch(idToken: () => Promise<string>): void {
  const plainFetch = window.fetch.bind(window);

  async function withToken(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set("Authorization", `Bearer ${await idToken()}`);
    headers.set("X-Requested-With", "XMLHttpRequest");
    return plainFetch(new Request(request, { headers }));
  }

  window.fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    if (new URL(request.url).origin !== location.origin || request.headers.has("Authorization")) {
      return plainFetch(input, init);
    }
    const spare = request.clone();
    let response = await withToken(request);
    if (response.status === 401 && response.headers.has("X-Shopify-Retry-Invalid-Session-Request")) {
      response = await withToken(spare);
    }
    const elsewhere = response.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (elsewhere) window.open(new URL(elsewhere, location.href).href, "_top");
    return response;
  };
}
