import type { ServerResponse } from "node:http";
import { writeReadableStreamToWritable } from "@remix-run/node";

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
