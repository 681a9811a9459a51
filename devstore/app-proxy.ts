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
 * The app as browsers and webhooks reach it. Method, path, body and headers pass through untouched (a webhook's signature
 * stays valid); only HTML and scripts on their way back are read, to swap Shopify's addresses for the local ones.
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
  // The app has answered before the whole body arrived: the rest is dropped, but the sender's next request follows it
  // on the connection.
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
  // The store in front has set X-Forwarded-For; this proxy adds no hop of its own.
  const from = String(incoming.headers["x-forwarded-for"] ?? incoming.socket.remoteAddress ?? "127.0.0.1");
  // Uncompressed, so that text can be rewritten on its way back.
  headers.push("accept-encoding", "identity", "x-forwarded-host", host, "x-forwarded-for", from);
  headers.push("x-forwarded-proto", protocol.slice(0, -1));
  return headers;
}

/** Shopify's library refuses headless browsers as bots; in the local store they act for a person. */
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

/** WebSockets (hot reloading while developing) are joined byte by byte. */
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
