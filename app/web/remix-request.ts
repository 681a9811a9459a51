import type { IncomingMessage, ServerResponse } from "node:http";
import { createReadableStreamFromReadable } from "@remix-run/node";

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (!name.startsWith(":")) headers.append(name, rawHeaders[at + 1]!);
  }
  return headers;
}

/** The request for Remix; it is aborted when the client disconnects before the response. Null for an invalid URL. */
export function remixRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request | null {
  const address = `http://${incoming.headers.host ?? "localhost"}`;
  const path = incoming.url ?? "/";
  // "//host/…" would be parsed as another host.
  const target = URL.canParse(address) && path.startsWith("/") ? `${address}${path}` : null;
  if (target === null || !URL.canParse(target)) return null;
  const gone = new AbortController();
  outgoing.once("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const method = incoming.method ?? "GET";
  const init: RequestInit & { duplex?: "half" } = { method, headers: headersOf(incoming), signal: gone.signal };
  if (method !== "GET" && method !== "HEAD") {
    init.body = createReadableStreamFromReadable(incoming);
    init.duplex = "half";
  }
  return new Request(target, init);
}
