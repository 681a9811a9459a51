import type { Launch } from "../launch";

const send = globalThis.fetch.bind(globalThis);

/**
 * `fetch` of an extension: relative addresses are the app's, and what goes to the app carries the reader's ID token
 * (shopify.dev/docs/api/admin-extensions/latest/network-features). All else needs its own leave, as in any browser.
 */
export function fetchFor({ appUrl }: Pick<Launch, "appUrl">, idToken: () => Promise<string>): typeof fetch {
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    if (asked.startsWith("shopify:")) throw new TypeError("local store: direct API access is not implemented");
    const url = new URL(asked.replace(/^app:/, "/"), `${appUrl}/`);
    if (url.origin !== new URL(appUrl).origin) return send(input, init);
    const headers = new Headers(init?.headers);
    if (!headers.has("authorization")) headers.set("authorization", `Bearer ${await idToken()}`);
    return send(url, { ...init, headers });
  };
}
