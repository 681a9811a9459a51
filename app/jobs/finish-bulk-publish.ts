import type { BulkPublishState } from "~/modules/jobs/registry";
import type { JobContext } from "./job-handler";
import { waitForBulk } from "~/jobs/wait-for-bulk";
import { cardFingerprint } from "~/modules/member-card/card-fingerprint.server";
import { listClaimedCards, markCardsPublished, markMembersTagged } from "~/modules/members/published-cards.server";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { readBulkResults } from "~/shopify/read-bulk-results";

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
  const claim = running.what === "cards" ? running.claim : "";
  if (operation?.url) await markResults(operation.url, { shopId: rest.shopId, claim }, context);
  if (running.what === "tags") return { ...rest, tagsTried: true };
  const left = await listClaimedCards(context.db, { shopId: rest.shopId, claim });
  await requestCards(context.db, { shopId: rest.shopId, customerIds: left });
  return { shopId: rest.shopId, afterId: running.lastId, tagsTried: false };
}

async function markResults(
  url: string,
  { shopId, claim }: { shopId: number; claim: string },
  { db, now }: JobContext,
): Promise<void> {
  let cards: { customerId: bigint; fingerprint: string }[] = [];
  let tagged: bigint[] = [];
  const mark = async () => {
    await markCardsPublished(db, { shopId, cards, claim });
    await markMembersTagged(db, { shopId, customerIds: tagged, now: now() });
    cards = [];
    tagged = [];
  };
  for await (const result of readBulkResults(url)) {
    for (const { customerId, value } of result.cards) cards.push({ customerId, fingerprint: cardFingerprint(value) });
    tagged.push(...result.tagged);
    if (cards.length + tagged.length >= MARK_BATCH) await mark();
  }
  await mark();
}
