import type { CleanUp } from "@prisma/client";
import type { JobContext } from "./job-handler";
import type { Db } from "~/db.server";
import { waitForBulk } from "~/jobs/wait-for-bulk";
import { PermanentError } from "~/lib/app-error";
import { bulkTagMutations, tagLines } from "~/shopify/bulk-member-mutations";
import { BULK_DELETE_METAFIELDS, metafieldLines, readFailedLines } from "~/shopify/bulk-removal";
import { changeTags } from "~/shopify/change-tags";
import { chunk } from "~/shopify/chunk";
import { deleteMetafields, type MetafieldName } from "~/shopify/delete-metafields";
import { membershipTags } from "~/shopify/members-tag";
import { startBulkMutation } from "~/shopify/start-bulk-mutation";
import { uploadBulkVariables } from "~/shopify/upload-bulk-variables";

/** Things of one kind that bear the app's traces. */
export interface OwnersOfTraces {
  /** the next ones by number */
  list: (db: Db, of: CleanUp, page: { afterId: bigint; limit: number }) => Promise<bigint[]>;
  metafield: (id: bigint) => MetafieldName;
  /** customers, who also bear the app's tags */
  tagged: boolean;
}

/** Things of one bulk mutation: few enough that staff see progress, far below the 100 MB that Shopify takes as one file. */
const STEP = 10_000;
/** Up to so many are cleaned by single calls; more are worth a bulk mutation. */
const FEW = 250;

const tags = Object.values(membershipTags);

/** Takes the traces from the next things. Null when there are none left, "later" while Shopify is at it. */
export async function removeFromOwners(
  current: CleanUp,
  owners: OwnersOfTraces,
  context: JobContext,
): Promise<Partial<CleanUp> | "later" | null> {
  if (current.operationIds.length > 0) return finishBulk(current, owners, context);
  const ids = await owners.list(context.db, current, { afterId: current.afterId, limit: STEP });
  if (ids.length === 0) return null;
  if (ids.length > FEW) return startBulk(ids, owners, current, context);
  await removeFromFew(ids, owners, current, context);
  return after(current, ids);
}

const after = ({ done }: CleanUp, ids: bigint[]): Partial<CleanUp> => ({
  afterId: ids.at(-1) ?? 0n,
  done: done + ids.length,
  operationIds: [],
  ownerIds: [],
});

/** One bulk mutation for the metafields, and one for the tags. */
async function startBulk(
  ids: bigint[],
  { metafield, tagged }: OwnersOfTraces,
  { shopId }: CleanUp,
  { adminFor }: JobContext,
): Promise<Partial<CleanUp>> {
  const graphql = await adminFor(shopId);
  const files: { mutation: string; lines: string[] }[] = [
    { mutation: BULK_DELETE_METAFIELDS, lines: metafieldLines(ids.map(metafield)) },
  ];
  if (tagged) files.push({ mutation: bulkTagMutations.tagsRemove, lines: tagLines(ids, tags) });
  const operationIds: string[] = [];
  for (const { mutation, lines } of files)
    operationIds.push(await startBulkMutation(graphql, { mutation, path: await uploadBulkVariables(graphql, lines) }));
  return { operationIds, ownerIds: ids };
}

/** Things whose lines did nothing are cleaned by single calls. */
async function finishBulk(
  current: CleanUp,
  owners: OwnersOfTraces,
  context: JobContext,
): Promise<Partial<CleanUp> | "later"> {
  const { shopId, operationIds, ownerIds } = current;
  // In the order in which they were started; a line of metafields holds several things, one of tags one.
  const lines = [chunk(ownerIds), ownerIds.map((id) => [id])];
  const failed = new Set<bigint>();
  for (const [index, operationId] of operationIds.entries()) {
    const operation = await waitForBulk(operationId, shopId, context);
    if (operation === "running") return "later";
    if (operation?.status !== "COMPLETED")
      throw new PermanentError("CLEAN_UP_FAILED", {
        message: `bulk operation ended: ${operation?.errorCode ?? "gone"}`,
      });
    if (!operation.url) continue;
    for await (const line of readFailedLines(operation.url))
      for (const id of lines[index]?.[line] ?? []) failed.add(id);
  }
  await removeFromFew([...failed], owners, current, context);
  return after(current, ownerIds);
}

/** By single calls. What Shopify refuses is logged: mostly the traces of customers and products that are gone. */
async function removeFromFew(
  ids: bigint[],
  { metafield, tagged }: OwnersOfTraces,
  { shopId }: CleanUp,
  { adminFor, logger }: JobContext,
): Promise<void> {
  if (ids.length === 0) return;
  const graphql = await adminFor(shopId);
  const fields = await deleteMetafields(graphql, ids.map(metafield));
  const untagging = { mutation: "tagsRemove" as const, tags, customerIds: tagged ? ids : [] };
  const kept = await changeTags(graphql, untagging);
  const refused = fields.size + kept.size;
  if (refused > 0)
    logger.warn(
      { shopId, refused, reasons: [...new Set([...fields.values(), ...kept.values()])] },
      "Shopify kept traces",
    );
}
