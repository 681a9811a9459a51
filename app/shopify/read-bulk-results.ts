import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AppError } from "~/lib/app-error";
import { parseStorableJson } from "~/lib/json-text";
import { idOfGid } from "~/shopify/gid";
import type { BulkSetCardsMutation, BulkTagCustomerMutation, BulkUntagCustomerMutation } from "~/types/admin.generated";

/** What one line of a bulk mutation's result has done. */
export interface BulkResult {
  /** published cards */
  cards: { customerId: bigint; value: object }[];
  /** customers with the tags as asked for */
  tagged: bigint[];
}

/** Reads a result file line by line while it arrives. Lines with errors have done nothing. */
export async function* readBulkResults(url: string): AsyncGenerator<BulkResult> {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw new AppError("SHOPIFY_UNAVAILABLE", { status: 503, message: `Result file answered ${response.status}` });
  }
  const input = Readable.fromWeb(response.body as ReadableStream);
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim()) yield parseLine(line);
  }
}

function parseLine(line: string): BulkResult {
  const { data } = parseStorableJson(line) as {
    data?: Partial<BulkSetCardsMutation & BulkTagCustomerMutation & BulkUntagCustomerMutation> | null;
  };
  const cards = (data?.metafieldsSet?.metafields ?? []).flatMap(({ value, owner }) => {
    const id = "id" in owner ? owner.id : undefined;
    return id ? [{ customerId: idOfGid(id), value: parseStorableJson(value) as object }] : [];
  });
  const changed = data?.tagsAdd ?? data?.tagsRemove;
  return { cards, tagged: changed?.node && changed.userErrors.length === 0 ? [idOfGid(changed.node.id)] : [] };
}
