import { AppError } from "./app-error";
import type { FormLimit } from "./body-limits";
import { httpError } from "./http-error.server";
import { boundaryOf, type PartHead } from "./multipart";
import { readParts } from "./multipart-parts.server";
import { readPairs } from "./proxy-query";
import { expectBody, readBytes, readChunks } from "./read-body.server";

const URLENCODED = /^application\/x-www-form-urlencoded$/i;
const MULTIPART = /^multipart\/form-data$/i;
const FORM = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)$/i;

/** A body that is refused half-way, because of this limit. */
class Overflow extends Error {}

/**
 * Reads a form. Throws the response for the page's error boundary: 413 for too long or too many fields or files, 415
 * for another type, 408 for a slow sender, 400 when it is no form.
 */
export async function readForm(request: Request, limit: FormLimit): Promise<FormData> {
  const { form, complete } = await readFormWithFiles(request, limit);
  if (!complete) throw httpError("BODY_TOO_LONG", 413);
  return form;
}

/**
 * Reads a form with files while it arrives. Of a form that is too big it returns the fields before the files, so that
 * nobody has to type them again: fields must come first. Otherwise throws like `readForm`.
 */
export async function readFormWithFiles(
  request: Request,
  limit: FormLimit,
): Promise<{ form: FormData; complete: boolean }> {
  const form = new FormData();
  try {
    if (limit.files === 0) expectBody(request, FORM, limit);
    else expectBody(request, FORM, { ...limit, bytes: Infinity });
    if (MULTIPART.test((request.headers.get("content-type") ?? "").split(";")[0]!.trim())) {
      await readMultipart(request, limit, form);
    } else await readUrlencoded(request, limit, form);
    return { form, complete: true };
  } catch (error) {
    if (error instanceof Overflow) return { form, complete: false };
    const tooLong = error instanceof AppError && error.code === "BODY_TOO_LONG";
    if (tooLong && limit.files > 0) return { form, complete: false };
    if (error instanceof AppError) throw httpError(error.code, error.status, error.params);
    throw error;
  }
}

async function readUrlencoded(request: Request, limit: FormLimit, form: FormData): Promise<void> {
  const bytes = await readBytes(request, { ...limit, bytes: limit.typedBytes ?? limit.bytes }, URLENCODED);
  const text = bytes.toString("latin1");
  // Counted before they are split.
  let fields = 1;
  for (let at = text.indexOf("&"); at >= 0; at = text.indexOf("&", at + 1)) fields += 1;
  if (fields > limit.fields) throw new Overflow();
  for (const { name, value } of readPairs(text)) form.append(asText(name), asText(value));
}

const asText = (latin1: string): string => Buffer.from(latin1, "latin1").toString("utf8");

async function readMultipart(request: Request, limit: FormLimit, form: FormData): Promise<void> {
  const boundary = boundaryOf(request.headers.get("content-type"));
  if (boundary === null) throw new AppError("BODY_NOT_A_FORM", { status: 400 });
  let left = { fields: limit.fields, files: limit.files };
  let open: { head: PartHead; pieces: Buffer[]; size: number } | null = null;
  for await (const event of readParts(readChunks(request, limit), boundary)) {
    if ("head" in event) {
      open = { head: event.head, pieces: [], size: 0 };
      left = event.head.fileName === null ? { ...left, fields: left.fields - 1 } : { ...left, files: left.files - 1 };
      if (left.fields < 0 || left.files < 0) throw new Overflow();
    } else if ("content" in event && open) {
      open.size += event.content.length;
      if (open.head.fileName !== null && open.size > limit.fileBytes) throw new Overflow();
      open.pieces.push(event.content);
    } else if (open) append(form, open.head, Buffer.concat(open.pieces));
  }
}

function append(form: FormData, { name, fileName, type }: PartHead, content: Buffer<ArrayBuffer>): void {
  if (fileName === null) form.append(name, content.toString("utf8"));
  else form.append(name, new File([content], fileName, { type }));
}
