import { createHmac } from "node:crypto";
import { Hono, type Context } from "hono";
import { proxyPath } from "../state/store-switches";
import type { StoreState } from "../state/types/store";
import { readSession } from "./session";
import { showPage, type Site } from "./site";

const bytesOf = (text: string): Buffer => {
  const plain = text.replaceAll("+", " ");
  const latin = plain.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(latin, "latin1");
};

/** Decoded parameters with their raw text. Values are bytes; a name is its bytes as Latin-1 text. */
function parametersOf(rawQuery: string): { name: string; value: Buffer; raw: string }[] {
  return rawQuery
    .split("&")
    .filter((raw) => raw !== "")
    .map((raw) => {
      const equals = raw.indexOf("=");
      const name = equals < 0 ? raw : raw.slice(0, equals);
      return { name: bytesOf(name).toString("latin1"), value: bytesOf(equals < 0 ? "" : raw.slice(equals + 1)), raw };
    });
}

/**
 * Shopify's signature of an app proxy request: HMAC-SHA256 over the decoded parameters as "name=value", with values of the
 * same name joined by commas, sorted bytewise and concatenated (shopify.dev, "Authenticate app proxies"). Sorted are the
 * whole texts, as by Ruby's sort, not the names.
 */
export function proxySignature(query: URLSearchParams | string, secret: string): string {
  const parts = new Map<string, Buffer>();
  for (const { name, value } of parametersOf(String(query))) {
    if (name === "signature") continue;
    const before = parts.get(name);
    const start = before ? Buffer.concat([before, Buffer.from(",")]) : Buffer.from(`${name}=`, "latin1");
    parts.set(name, Buffer.concat([start, value]));
  }
  const text = Buffer.concat([...parts.values()].sort((a, b) => Buffer.compare(a, b)));
  return createHmac("sha256", secret).update(text).digest("hex");
}

interface ProxyRequest {
  /** as the browser sent it, without "?" */
  rawQuery: string;
  customerId: number | undefined;
  pathPrefix: string;
}

const ownNames = new Set(["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"]);

/** The visitor's parameters, byte for byte, followed by those that Shopify adds. The timestamp is of the store's clock. */
function signedQuery(state: StoreState, { rawQuery, customerId, pathPrefix }: ProxyRequest): string {
  const visitors = parametersOf(rawQuery).filter(({ name }) => !ownNames.has(name));
  const added = new URLSearchParams({
    shop: state.shop.domain,
    logged_in_customer_id: customerId ? String(customerId) : "",
    path_prefix: pathPrefix,
    timestamp: String(Math.floor(state.clock.nowMs() / 1000)),
  });
  const query = [...visitors.map(({ raw }) => raw), String(added)].join("&");
  return `${query}&signature=${proxySignature(query, state.app.apiSecret)}`;
}

const forwardedHeaderNames = ["accept", "accept-language", "content-type", "user-agent"];

/**
 * X-Forwarded-For as Shopify sends it: the visitor's address last, after whatever the visitor sent in the header
 * (https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies).
 */
function forwardedFor(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket: { remoteAddress?: string } } };
  const own = incoming?.socket.remoteAddress ?? "127.0.0.1";
  const claimed = c.req.header("x-forwarded-for");
  return claimed ? `${claimed}, ${own}` : own;
}

function requestHeaders({ state }: Site, c: Context): Headers {
  const headers = new Headers({ "x-forwarded-host": state.shop.domain, "x-forwarded-for": forwardedFor(c) });
  for (const name of forwardedHeaderNames) {
    const value = c.req.header(name);
    if (value) headers.set(name, value);
  }
  return headers;
}

/** Renders an answer of type application/liquid in the theme; passes others, redirects too, on without cookies. */
async function sendAnswer(site: Site, c: Context, answer: Response): Promise<Response> {
  if (answer.headers.get("content-type")?.startsWith("application/liquid")) {
    const status = answer.status === 404 ? 404 : 200;
    return showPage(site, c, { liquid: await answer.text() }, { status });
  }
  const kept = new Headers(answer.headers);
  for (const name of ["set-cookie", "content-encoding", "content-length", "transfer-encoding"]) kept.delete(name);
  return new Response(answer.body, { status: answer.status, headers: kept });
}

async function forward(site: Site, c: Context, pathPrefix: string): Promise<Response> {
  const { state } = site;
  const url = new URL(c.req.url);
  const { customerId } = readSession(state, c);
  const query = signedQuery(state, { rawQuery: url.search.slice(1), customerId, pathPrefix });
  const base = `${state.app.appUrl}${new URL(state.app.proxy?.url ?? "/", state.app.appUrl).pathname}`;
  const hasBody = c.req.method !== "GET" && c.req.method !== "HEAD";
  const body = hasBody ? await c.req.arrayBuffer() : null;
  const target = `${base}${url.pathname.slice(pathPrefix.length)}?${query}`;
  const headers = requestHeaders(site, c);
  const answer = await fetch(target, { method: c.req.method, headers, body, redirect: "manual" }).catch(() => null);
  return answer ? sendAnswer(site, c, answer) : c.text("The app does not answer.", 502);
}

/**
 * The app proxy: forwards `/apps/NAME/*`, or wherever the shop's owner has put it, to the app. Cookies pass in neither
 * direction, as on Shopify.
 */
export function appProxyRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.all("/:prefix/:subpath/*", (c, next) => {
    const { prefix, subpath } = c.req.param();
    const pathPrefix = `/${prefix}/${subpath}`;
    return pathPrefix === proxyPath(site.state) ? forward(site, c, pathPrefix) : next();
  });
  return routes;
}
