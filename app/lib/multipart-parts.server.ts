import { AppError } from "./app-error";
import { readPartHead, type PartHead } from "./multipart";

export type PartEvent = { head: PartHead } | { content: Buffer } | { end: true };

const HEAD_BYTES_MAX = 4 * 1024;
const notAForm = () => new AppError("BODY_NOT_A_FORM", { status: 400 });

/**
 * Splits a multipart body into its parts while it arrives: a head, its content in pieces, an end. Reads each byte a
 * bounded number of times.
 *
 * @throws AppError BODY_NOT_A_FORM
 */
export async function* readParts(chunks: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<PartEvent> {
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  // The first delimiter has no line end before it.
  let waiting = Buffer.from("\r\n");
  let state: "before" | "delimiter" | "head" | "content" = "before";
  for await (const chunk of chunks) {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      if (state === "before" || state === "content") {
        const at = waiting.indexOf(delimiter);
        const sure = at >= 0 ? at : Math.max(0, waiting.length - delimiter.length + 1);
        if (state === "content" && sure > 0) yield { content: waiting.subarray(0, sure) };
        waiting = waiting.subarray(at >= 0 ? at + delimiter.length : sure);
        if (at < 0) break;
        if (state === "content") yield { end: true };
        state = "delimiter";
      } else if (state === "delimiter") {
        if (waiting.length < 2) break;
        const next = waiting.toString("latin1", 0, 2);
        if (next === "--") return;
        if (next !== "\r\n") throw notAForm();
        state = "head";
      } else {
        const end = waiting.indexOf("\r\n\r\n");
        if ((end < 0 ? waiting.length : end) > HEAD_BYTES_MAX) throw notAForm();
        if (end < 0) break;
        const head = readPartHead(waiting.toString("utf8", 2, end));
        if (!head) throw notAForm();
        yield { head };
        waiting = waiting.subarray(end + 4);
        state = "content";
      }
    }
  }
  throw notAForm();
}
