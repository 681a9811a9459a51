import type { ActionFunctionArgs } from "@remix-run/node";
import { proxySignature, signSessionToken } from "@stammtisch/devstore/signing";

interface RouteModule {
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
}

const files = import.meta.glob<RouteModule>("../../../app/routes/*.{ts,tsx}");

/** All routes that take a body: a new one is in the tests as soon as its file is there. */
export async function routesWithBodies(): Promise<{ name: string; action: NonNullable<RouteModule["action"]> }[]> {
  const found = [];
  for (const [file, load] of Object.entries(files)) {
    const { action } = await load();
    if (action) found.push({ name: file.replace(/^.*\/routes\/|\.tsx?$/g, ""), action });
  }
  return found;
}

export interface Caller {
  shop: string;
  customerId: bigint | null;
  userId: string;
}

/** Query and headers with which a caller reaches a route; `null` callers are strangers. */
export function credentials(
  name: string,
  caller: Caller | null,
  apiKey: string,
): { query: string; headers: Record<string, string> } {
  if (!caller) return { query: "", headers: {} };
  if (name.startsWith("app.")) {
    const keys = { shop: caller.shop, apiKey: "test-api-key", apiSecret: "test-api-secret" };
    const token = signSessionToken({ ...keys, userId: caller.userId, sessionId: "s", now: Date.now() });
    return { query: "event=BIRTHDAY", headers: { authorization: `Bearer ${token}` } };
  }
  if (name.startsWith("proxy.")) {
    const signed = new URLSearchParams({
      shop: caller.shop,
      path_prefix: "/apps/stammtisch",
      logged_in_customer_id: caller.customerId?.toString() ?? "",
      timestamp: String(Math.floor(Date.now() / 1000)),
    });
    signed.set("signature", proxySignature(signed, "test-api-secret"));
    return { query: String(signed), headers: {} };
  }
  if (name.startsWith("api.")) return { query: "", headers: { authorization: `Bearer ${apiKey}` } };
  // A signature in the right format: only with the whole body can it be verified.
  return { query: "", headers: { "x-shopify-hmac-sha256": `${"A".repeat(43)}=` } };
}

export const paramsOf = (name: string): Record<string, string> => {
  const names = [...name.matchAll(/\$(\w+)/g)].map(([, key]) => key!);
  return Object.fromEntries(names.map((key) => [key, key === "kind" ? "judge-me" : key === "customerId" ? "7" : "x"]));
};
