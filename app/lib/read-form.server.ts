const HEAD_END = "\r\n\r\n";
/** Who is still sending gets no answer, so that what is too much is read and thrown away, up to here. */
const READ_MAX = 64 * 1024 * 1024;

/**
 * Reads a form with files, at most `most` bytes of it. Of a bigger one comes what was typed before its files, so that
 * nobody has to type it again: the fields have to stand before the files.
 */
export async function readForm(request: Request, most: number): Promise<{ form: FormData; complete: boolean }> {
  const { bytes, complete } = await readUpTo(request, most);
  const contentType = request.headers.get("content-type") ?? "";
  const headers = { "content-type": contentType };
  if (complete) return { form: await new Response(bytes, { headers }).formData(), complete };
  const typed = fieldsBeforeFiles(bytes, contentType);
  const form = typed ? await new Response(typed, { headers }).formData() : new FormData();
  return { form, complete };
}

async function readUpTo(request: Request, most: number): Promise<{ bytes: Buffer<ArrayBuffer>; complete: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader && size <= READ_MAX) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size <= most) chunks.push(value);
    size += value.byteLength;
  }
  if (size > READ_MAX) await reader?.cancel();
  return { bytes: Buffer.concat(chunks), complete: size <= most };
}

/** The whole parts at the beginning of a multipart body that are no files, as a body of their own; null without any. */
function fieldsBeforeFiles(bytes: Buffer, contentType: string): Buffer<ArrayBuffer> | null {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1];
  if (!boundary) return null;
  const delimiter = `--${boundary}`;
  // Latin-1 keeps each byte as one letter. The last part is cut off somewhere.
  const parts = bytes.toString("latin1").split(delimiter).slice(1, -1);
  const firstFile = parts.findIndex((part) => /filename\*?=/i.test(part.slice(0, part.indexOf(HEAD_END))));
  const fields = firstFile < 0 ? parts : parts.slice(0, firstFile);
  if (fields.length === 0) return null;
  return Buffer.from(`${delimiter}${fields.join(delimiter)}${delimiter}--\r\n`, "latin1");
}
