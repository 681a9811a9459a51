import type { IncomingMessage, ServerResponse } from "node:http";
import { DRAIN_BYTES, DRAIN_MS } from "./server-times";

/**
 * After the response, discards the rest of a body that was not read, so that its sender can read the response; a body
 * without end is cut off.
 */
export function drainBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.once("finish", () => {
    if (incoming.complete || incoming.destroyed) return;
    let left = DRAIN_BYTES;
    const patience = setTimeout(() => incoming.destroy(), DRAIN_MS).unref();
    incoming.once("close", () => clearTimeout(patience));
    incoming.removeAllListeners("data");
    incoming.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) incoming.destroy();
    });
    incoming.resume();
  });
}
