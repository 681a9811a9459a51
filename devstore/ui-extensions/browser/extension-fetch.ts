import type { Launch } from "../launch";
import type { HostApi } from "./protocol";

const send = globalThis.fetch.bind(globalThis);

interface HostRequests {
  idToken: () => Promise<string>;
  askAccount: HostApi["askAccount"];
}

/**
 * The `fetch` of an extension. Relative addresses are the app's, and requests to the app get the user's ID token
 * (shopify.dev/docs/api/admin-extensions/latest/network-features). In customer accounts, requests to
 * `shopify://customer-account/api/…` go to the Customer Account API
 * (shopify.dev/docs/api/customer-account-ui-extensions/2026-10/target-apis/account-apis). Other requests go out unchanged.
 */
export function fetchFor(
  { appUrl, target }: Pick<Launch, "appUrl" | "target">,
  { idToken, askAccount }: HostRequests,
): typeof fetch {
  return async (input, init) => {
    const asked = input instanceof Request ? input.url : String(input);
    const [, version] = /^shopify:\/\/customer-account\/api\/([\w-]+)\/graphql\.json$/.exec(asked) ?? [];
    if (version && target.startsWith("customer-account.")) {
      const { status, body } = await askAccount(version, String(init?.body));
      return new Response(body, { status, headers: { "content-type": "application/json" } });
    }
    if (asked.startsWith("shopify:")) throw new TypeError("local store: direct API access is not implemented");
    const url = new URL(asked.replace(/^app:/, "/"), `${appUrl}/`);
    if (url.origin !== new URL(appUrl).origin) return send(input, init);
    const headers = new Headers(init?.headers);
    if (!headers.has("authorization")) headers.set("authorization", `Bearer ${await idToken()}`);
    return send(url, { ...init, headers });
  };
}
