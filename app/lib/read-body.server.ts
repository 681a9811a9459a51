import { AppError } from "./app-error";
import type { BodyLimit } from "./body-limits";

// Lint allows reading bodies only in this file.

const tooLong = (most: number) => new AppError("BODY_TOO_LONG", { status: 413, params: { most } });

/** Refuses a body by its headers: another type, or a declared length that is too long. Reads nothing. */
export function expectBody(request: Request, types: RegExp, { bytes }: BodyLimit): void {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]!.trim();
  if (!types.test(type)) throw new AppError("TYPE_NOT_SUPPORTED", { status: 415 });
  if (Number(request.headers.get("content-length") ?? 0) > bytes) throw tooLong(bytes);
}

/**
 * The chunks of a body, counted while they arrive, so that a body without a length is limited, too. The rest of a
 * refused body is left to the server: cancelling would cut the connection before the answer.
 *
 * @throws AppError BODY_TOO_LONG, BODY_TOO_SLOW
 */
export async function* readChunks(request: Request, { bytes, seconds }: BodyLimit): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const tooSlow = () => reject(new AppError("BODY_TOO_SLOW", { status: 408, params: { seconds } }));
    timer = setTimeout(tooSlow, seconds * 1_000);
  });
  late.catch(() => undefined);
  try {
    let size = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return;
      const room = bytes - size;
      size += value.byteLength;
      // What arrived before the limit may show who sent it.
      yield size > bytes ? value.subarray(0, room) : value;
      if (size > bytes) throw tooLong(bytes);
    }
  } finally {
    clearTimeout(timer);
  }
}

const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json$/i;

/** @throws AppError TYPE_NOT_SUPPORTED, BODY_TOO_LONG, BODY_TOO_SLOW */
export async function readBytes(request: Request, limit: BodyLimit, types = JSON_TYPE): Promise<Buffer> {
  expectBody(request, types, limit);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(request, limit)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
