import type { Import, ImportKind } from "@prisma/client";
import { env } from "~/env.server";
import { handleJob, type JobContext } from "./job-handler";
import { jobs } from "~/modules/jobs/registry";
import { fetchRuleData } from "~/rule-data/fetch-rule-data.server";
import { PermanentError } from "~/lib/app-error";
import { enqueue } from "~/lib/queue.server";
import { fingerprinterOf } from "~/modules/earning/referrals/fingerprint-key.server";
import type { RequiredRuleData } from "~/modules/earning/rule-data/missing-rule-data";
import { nextGroups } from "~/modules/shop-sync/import-lines.server";
import { currentImport, failImports, noteImport } from "~/modules/shop-sync/imports.server";
import { parkOrphans } from "~/modules/shop-sync/park-orphans.server";
import { readImportFile } from "~/modules/shop-sync/read-import-file.server";
import { storeImportBatch } from "~/modules/shop-sync/store-import-batch.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { BULK_CUSTOMERS_QUERY } from "~/shopify/bulk-customers-query";
import { BULK_ORDERS_QUERY } from "~/shopify/bulk-orders-query";
import { getBulkOperation } from "~/shopify/get-bulk-operation";
import { startBulkQuery } from "~/shopify/start-bulk-query";

const queries: Record<ImportKind, string> = { CUSTOMERS: BULK_CUSTOMERS_QUERY, ORDERS: BULK_ORDERS_QUERY };
/** customers or orders with all that belongs to them, stored at once */
const BATCH = 1_000;
const ORPHANS = 5_000;
const POLL_SECONDS = 3;

/**
 * Carries a shop's import on: starts the export, waits for it, reads the file, first customers, then orders. Each step
 * is noted in the import's row, so that another worker goes on where one was killed.
 */
export const runImport = handleJob(jobs.runImport, async (waiting, context) => {
  for (const { shopId } of waiting.map((job) => job.data)) {
    try {
      await carryOn(shopId, context);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      await failImports(context.db, { shopId, error: error.code, now: context.now() });
      throw error;
    }
  }
});

async function carryOn(shopId: number, context: JobContext): Promise<void> {
  const current = await currentImport(context.db, { shopId });
  if (!current) return;
  const graphql = await context.adminFor(shopId);
  if (current.status === "QUEUED") return startExport(current, graphql, context);
  const operation = await getBulkOperation(graphql, current.bulkOperationId ?? "");
  if (!operation || ["FAILED", "CANCELED", "EXPIRED"].includes(operation.status)) {
    throw new PermanentError("IMPORT_EXPORT_FAILED", {
      message: `bulk operation ended: ${operation?.errorCode ?? "gone"}`,
    });
  }
  await note(current, context, { total: operation.objectCount });
  if (operation.status !== "COMPLETED") return continueLater(shopId, context, POLL_SECONDS);
  if (operation.url) await load(current, operation.url, context);
  await finish(current, context);
}

const note = ({ shopId, kind }: Import, { db }: JobContext, data: Partial<Import>): Promise<void> =>
  noteImport(db, { ...data, shopId, kind });

async function startExport(current: Import, graphql: AdminGraphql, context: JobContext): Promise<void> {
  const bulkOperationId = await startBulkQuery(graphql, queries[current.kind]);
  await note(current, context, { status: "EXPORTING", bulkOperationId });
  await continueLater(current.shopId, context, POLL_SECONDS);
}

async function load(current: Import, url: string, context: JobContext): Promise<void> {
  const { shopId, kind, linesRead } = current;
  await note(current, context, { status: "LOADING" });
  if (!current.fileRead) {
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`the export file answered ${response.status}`);
    await readImportFile(context.db, { shopId, kind, body: response.body, from: linesRead });
  }
  await storeLines(current, context);
}

/** Stores what was read, whole groups at a time; what belongs to nothing in the file is parked. */
async function storeLines({ shopId, kind, ...current }: Import, context: JobContext): Promise<void> {
  const { db, now } = context;
  const fingerprinter = fingerprinterOf(env.SHOPIFY_API_SECRET, shopId);
  const know = (asked: RequiredRuleData) => fetchRuleData(context, { shopId, asked });
  let { position } = current;
  for (let after: number | null = 0; after !== null;) {
    const { groups, ids, last } = await nextGroups(db, { shopId, kind, after, limit: BATCH });
    position += ids.length;
    const batch = { shopId, kind, groups, lineIds: ids, position, fingerprinter, know };
    if (last !== null) await storeImportBatch(db, { ...batch, now: now() });
    after = last;
  }
  while ((await parkOrphans(db, { shopId, kind, limit: ORPHANS })) > 0);
}

async function finish(current: Import, context: JobContext): Promise<void> {
  await note(current, context, { status: "DONE", finishedAt: context.now() });
  const { shopId } = current;
  if (current.kind !== "ORDERS") return continueLater(shopId, context, 0);
  await enqueue(context.db, jobs.refreshTiers, { shopId });
  // Orders show how much of a price is tax, which the storefront's estimates may need.
  await enqueue(context.db, jobs.publishStorefront, { shopId });
}

async function continueLater(shopId: number, { db }: JobContext, seconds: number): Promise<void> {
  await enqueue(db, jobs.runImport, { shopId }, { startAfterSeconds: seconds });
}
