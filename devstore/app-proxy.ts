import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { type LocalOrigins, rewriteHeaders, rewriteText } from "./app-rewrite";
import { beginRequest, type Traffic } from "./traffic";
import { appStartingPage } from "./app-starting-page";

export interface AppProxyOptions extends LocalOrigins {
  /** port of the app's own process */
  appPort: number;
  traffic?: Traffic;
}

/**
 * A reverse proxy in front of the app's process, for browsers and webhooks. Requests pass through unchanged except for the
 * X-Forwarded-* headers, so a webhook's signature stays valid. In HTML and scripts of the response it replaces Shopify's
 * addresses with local ones. Answers 502 or 504 with a page that reloads while the app does not answer.
 */
export function createAppProxy(options: AppProxyOptions): Server {
  const server = createServer((incoming, outgoing) => forward(options, incoming, outgoing));
  server.on("upgrade", (incoming, socket, head) => tunnel(options, incoming, socket, head));
  return server;
}

function forward(options: AppProxyOptions, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (options.traffic) outgoing.once("close", beginRequest(options.traffic));
  const upstream = request(
    {
      host: "127.0.0.1",
      port: options.appPort,
      method: incoming.method,
      path: incoming.url,
      headers: forwardedHeaders(options, incoming),
    },
    (response) => answer(options, response, outgoing),
  );
  upstream.on("error", (error: NodeJS.ErrnoException) => {
    if (outgoing.headersSent) return void outgoing.destroy();
    const starting = error.code === "ECONNREFUSED";
    outgoing.writeHead(starting ? 502 : 504, { "content-type": "text/html; charset=utf-8", "retry-after": "2" });
    outgoing.end(appStartingPage(incoming.headers["accept-language"]));
  });
  outgoing.on("close", () => {
    if (!outgoing.writableFinished || !incoming.complete) upstream.destroy();
  });
  // When the app answers before it has read the whole body, the rest must still be read: the client's next request
  // follows it on the same connection.
  outgoing.on("finish", () => {
    if (incoming.complete) return;
    incoming.unpipe(upstream);
    incoming.resume();
  });
  incoming.pipe(upstream);
}

function forwardedHeaders(options: AppProxyOptions, incoming: IncomingMessage): string[] {
  const own = new Set(["accept-encoding", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-for"]);
  const headers: string[] = [];
  for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
    const name = incoming.rawHeaders[index]!;
    const value = incoming.rawHeaders[index + 1]!;
    if (name.toLowerCase() === "user-agent") headers.push(name, asPerson(value));
    else if (!own.has(name.toLowerCase())) headers.push(name, value);
  }
  const { host, protocol } = new URL(options.appUrl);
  // The storefront's app proxy has set X-Forwarded-For already; this proxy adds no hop.
  const from = String(incoming.headers["x-forwarded-for"] ?? incoming.socket.remoteAddress ?? "127.0.0.1");
  // Asks for uncompressed responses, whose text can be rewritten.
  headers.push("accept-encoding", "identity", "x-forwarded-host", host, "x-forwarded-for", from);
  headers.push("x-forwarded-proto", protocol.slice(0, -1));
  return headers;
}

/** Shopify's library turns headless browsers away as bots; here tests use them in place of a person. */
function asPerson(userAgent: string): string {
  return userAgent.replace("HeadlessChrome/", "Chrome/");
}

function answer(options: AppProxyOptions, response: IncomingMessage, outgoing: ServerResponse): void {
  const headers = rewriteHeaders(response.headers, options);
  const status = response.statusCode ?? 502;
  if (!/text\/html|javascript/.test(String(response.headers["content-type"] ?? ""))) {
    outgoing.writeHead(status, response.statusMessage, headers);
    response.pipe(outgoing);
    return;
  }
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  response.on("error", () => outgoing.destroy());
  response.on("end", () => {
    const body = Buffer.from(rewriteText(Buffer.concat(chunks).toString("utf8"), options));
    const { "transfer-encoding": _chunked, ...kept } = headers;
    const isHead = outgoing.req.method === "HEAD";
    outgoing.writeHead(status, response.statusMessage, isHead ? kept : { ...kept, "content-length": body.length });
    outgoing.end(body);
  });
}

/** Connects WebSockets, which hot reloading uses, to the app's process byte by byte. */
function tunnel(options: AppProxyOptions, incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
  const upstream = connect(options.appPort, "127.0.0.1", () => {
    const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
    for (let index = 0; index < incoming.rawHeaders.length; index += 2) {
      lines.push(`${incoming.rawHeaders[index]}: ${incoming.rawHeaders[index + 1]}`);
    }
    upstream.write(`${lines.join("\r\n")}\r\n\r\n`);
    upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  upstream.on("error", () => socket.destroy());
  socket.on("error", () => upstream.destroy());
}
