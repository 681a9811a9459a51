import type { Launch } from "../launch";
import type { HostApi } from "./protocol";

const send = globalThis.fetch.bind(globalThis);

interface Asked {
  idToken: () => Promise<string>;
  askAccount: HostApi["askAccount"];
}

/**
 * `fetch` of an extension: relative addresses are the app's, and what goes to the app carries the reader's ID token
 * (shopify.dev/docs/api/admin-extensions/latest/network-features); in customer accounts the Customer Account API answers by
 * an address of its own (shopify.dev/docs/api/customer-account-ui-extensions/2026-10/target-apis/account-apis). All else needs its own leave, as in any browser.
 */
export function fetchFor(
  { appUrl, target }: Pick<Launch, "appUrl" | "target">,
  { idToken, askAccount }: Asked,
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
