import type { IncomingMessage, ServerResponse } from "node:http";
import { createReadableStreamFromReadable, writeReadableStreamToWritable } from "@remix-run/node";

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

/** Writes Remix's response; `ending` asks the client to open a new connection next time. */
export async function sendResponse(outgoing: ServerResponse, response: Response, ending: boolean): Promise<void> {
  outgoing.statusMessage = response.statusText;
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) {
    // Headers of the page replace the general ones; only cookies occur several times.
    if (name === "set-cookie") outgoing.appendHeader(name, value);
    else outgoing.setHeader(name, value);
  }
  if (ending) outgoing.setHeader("connection", "close");
  if (response.body && outgoing.req.method !== "HEAD") await writeReadableStreamToWritable(response.body, outgoing);
  else outgoing.end();
}
