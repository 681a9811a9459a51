import type { BulkPublishState } from "~/modules/jobs/registry";
import type { JobContext } from "./job-handler";
import { waitForBulk } from "~/jobs/wait-for-bulk";
import { cardFingerprint } from "~/modules/member-card/card-fingerprint.server";
import type { TagChange } from "~/modules/members/membership/membership-tags";
import { listClaimedCards, markCardsPublished, noteTagChange } from "~/modules/members/published-cards.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { readBulkResults, type BulkResult } from "~/shopify/read-bulk-results";

/** lines of a result file; one of cards holds 25 */
const MARK_BATCH = 1_000;

/**
 * Stores the results of a bulk mutation; failed members are requested one by one. Returns the same state while the
 * mutation is still running.
 */
export async function finishBulkPublish(state: BulkPublishState, context: JobContext): Promise<BulkPublishState> {
  const { running, ...rest } = state;
  if (!running) return state;
  const operation = await waitForBulk(running.operationId, rest.shopId, context);
  if (operation === "running") return state;
  const { shopId, tried } = rest;
  if (running.what === "tags") {
    if (operation?.url) await noteTags(operation.url, { shopId, change: running.change }, context);
    return { ...rest, tried: [...tried, running.change] };
  }
  const { claim, lastId } = running;
  if (operation?.url) await markCards(operation.url, { shopId, claim }, context);
  const left = await listClaimedCards(context.db, { shopId, claim });
  await requestCards(context.db, { shopId, customerIds: left });
  return { shopId, afterId: lastId, tried: [] };
}

async function markCards(url: string, of: { shopId: number; claim: string }, { db }: JobContext): Promise<void> {
  for await (const results of inBatches(readBulkResults(url))) {
    const cards = results.flatMap((result) => result.cards);
    const written = cards.map(({ customerId, value }) => ({ customerId, fingerprint: cardFingerprint(value) }));
    await markCardsPublished(db, { ...of, cards: written });
  }
}

async function noteTags(url: string, of: { shopId: number; change: TagChange }, context: JobContext): Promise<void> {
  for await (const results of inBatches(readBulkResults(url))) {
    const customerIds = results.flatMap((result) => result.tagged);
    await noteTagChange(context.db, { ...of, customerIds, now: context.now() });
  }
}

async function* inBatches(results: AsyncIterable<BulkResult>): AsyncGenerator<BulkResult[]> {
  let batch: BulkResult[] = [];
  for await (const result of results) {
    batch.push(result);
    if (batch.length < MARK_BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
