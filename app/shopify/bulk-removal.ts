import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AppError } from "~/lib/app-error";
import { parseStorableJson } from "~/lib/json-text";
import { chunk } from "~/shopify/chunk";
import type { MetafieldName } from "~/shopify/delete-metafields";

// Run once for each line of an uploaded file: https://shopify.dev/docs/api/usage/bulk-operations/imports takes any mutation.

export const BULK_DELETE_METAFIELDS = `#graphql
  mutation BulkDeleteMetafields($metafields: [MetafieldIdentifierInput!]!) {
    metafieldsDelete(metafields: $metafields) {
      userErrors {
        field
        message
      }
    }
  }
` as const;

/** Variables for BULK_DELETE_METAFIELDS, 25 metafields a line. */
export const metafieldLines = (metafields: readonly MetafieldName[]): string[] =>
  chunk(metafields).map((part) => JSON.stringify({ metafields: part }));

interface ResultLine {
  data?: Record<string, { userErrors?: unknown[] } | null> | null;
  errors?: unknown;
  __lineNumber?: number;
}

/** Numbers of the lines, from 0, that did nothing. The file is read while it arrives. */
export async function* readFailedLines(url: string): AsyncGenerator<number> {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message: `Result file answered ${response.status}` });
  }
  const input = Readable.fromWeb(response.body as ReadableStream);
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    if (!text.trim()) continue;
    const line = parseStorableJson(text) as ResultLine;
    const payloads = Object.values(line.data ?? {});
    const worked =
      !line.errors && payloads.length > 0 && payloads.every((payload) => payload?.userErrors?.length === 0);
    if (!worked && line.__lineNumber !== undefined) yield line.__lineNumber;
  }
}
