import { createHmac } from "node:crypto";
import { Hono } from "hono";
import type { StoreState } from "../state/types/store";
import { readSession } from "./session";
import { showPage, type Site } from "./site";

/** Shopify's signature of an app proxy request: HMAC-SHA256 over the sorted parameters, several values joined by commas. */
export function proxySignature(query: URLSearchParams, secret: string): string {
  const names = [...new Set(query.keys())].filter((name) => name !== "signature").sort((a, b) => a.localeCompare(b));
  const text = names.map((name) => `${name}=${query.getAll(name).join(",")}`).join("");
  return createHmac("sha256", secret).update(text).digest("hex");
}

interface ProxyRequest {
  query: URLSearchParams;
  customerId: number | undefined;
  pathPrefix: string;
}

/** The visitor's own parameters with those that Shopify adds; the time is the store's, as the app's clock is. */
export function signedQuery(state: StoreState, { query, customerId, pathPrefix }: ProxyRequest): URLSearchParams {
  const signed = new URLSearchParams(query);
  for (const name of ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"]) signed.delete(name);
  signed.set("shop", state.shop.domain);
  signed.set("logged_in_customer_id", customerId ? String(customerId) : "");
  signed.set("path_prefix", pathPrefix);
  signed.set("timestamp", String(Math.floor(state.clock.nowMs() / 1000)));
  signed.set("signature", proxySignature(signed, state.app.apiSecret));
  return signed;
}

const passedOn = ["accept", "accept-language", "content-type", "user-agent"];

/**
 * `/apps/stammtisch/*` goes to the app's `/proxy/*`; cookies of the shop never reach the app, as with Shopify. What the
 * app answers as Liquid is shown in the theme.
 */
export function appProxyRoutes(site: Site): Hono {
  const { state } = site;
  const routes = new Hono();
  const proxy = state.app.proxy ?? { url: "/proxy", prefix: "apps", subpath: "stammtisch" };
  const pathPrefix = `/${proxy.prefix}/${proxy.subpath}`;
  routes.all(`${pathPrefix}/*`, async (c) => {
    const url = new URL(c.req.url);
    const { customerId } = readSession(state, c);
    const query = signedQuery(state, { query: url.searchParams, customerId, pathPrefix });
    const base = `${state.app.appUrl}${new URL(proxy.url, state.app.appUrl).pathname}`;
    const headers = new Headers({ "x-forwarded-host": state.shop.domain });
    for (const name of passedOn) {
      const value = c.req.header(name);
      if (value) headers.set(name, value);
    }
    const hasBody = c.req.method !== "GET" && c.req.method !== "HEAD";
    const body = hasBody ? await c.req.arrayBuffer() : null;
    const target = `${base}${url.pathname.slice(pathPrefix.length)}?${query}`;
    try {
      const answer = await fetch(target, { method: c.req.method, headers, body, redirect: "manual" });
      if (answer.headers.get("content-type")?.startsWith("application/liquid")) {
        const status = answer.status === 404 ? 404 : 200;
        return showPage(site, c, { liquid: await answer.text() }, { status });
      }
      const kept = new Headers(answer.headers);
      for (const name of ["set-cookie", "content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
      return new Response(answer.body, { status: answer.status, headers: kept });
    } catch {
      return c.text("The app does not answer.", 502);
    }
  });
  return routes;
}
