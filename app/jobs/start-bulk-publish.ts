import { randomUUID } from "node:crypto";
import type { BulkPublishState } from "~/modules/jobs/registry";
import type { JobContext } from "./job-handler";
import { publishCards } from "~/jobs/publish-cards";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listActiveMembers } from "~/modules/members/list-members-by-number.server";
import { claimCards } from "~/modules/members/published-cards.server";
import { listCardsToPublish, type CardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { noTagChanges, tagChanges, type TagChange } from "~/modules/members/membership/membership-tags";
import { requestCards } from "~/modules/publishing/request-cards.server";
import { BULK_SET_CARDS, bulkTagMutations, cardLines, tagLines } from "~/shopify/bulk-member-mutations";
import { tagChangeInput } from "~/shopify/members-tag";
import { startBulkMutation } from "~/shopify/start-bulk-mutation";
import { uploadBulkVariables } from "~/shopify/upload-bulk-variables";

/** Members per step; their cards stay far below the 100 MB that Shopify accepts as one file. */
const STEP = 50_000;
const PAGE = 5_000;
/** Up to so many cards or tags are written by single calls; more are worth a bulk mutation. */
const FEW = 250;

/** Starts to publish the next members' cards and tags that Shopify does not have. Null when none are left. */
export async function startBulkPublish(state: BulkPublishState, context: JobContext): Promise<BulkPublishState | null> {
  const { shopId, tried } = state;
  const { lastId, cards, tags } = await readStep(state, context);
  if (lastId === null) return null;
  const open = tagChanges.filter((change) => !tried.includes(change));
  const many = open.find((change) => tags[change].length > FEW);
  if (many) return startTags(state, { change: many, customerIds: tags[many] }, context);
  // What a bulk mutation has tried in vain is left to jobs of their own.
  await requestCards(context.db, { shopId, customerIds: tried.flatMap((change) => tags[change]) });
  const retagged = open.flatMap((change) => tags[change]);
  if (cards.length > FEW) {
    await requestCards(context.db, { shopId, customerIds: retagged });
    return startCards({ ...state, lastId }, cards, context);
  }
  const customerIds = new Set([...cards.map(({ customerId }) => customerId), ...retagged]);
  const letIn = await publishCards(context, { shopId, customerIds: [...customerIds] });
  await requestCards(context.db, { shopId, customerIds: letIn });
  return { shopId, afterId: lastId, tried: [] };
}

async function startTags(
  state: BulkPublishState,
  { change, customerIds }: { change: TagChange; customerIds: bigint[] },
  context: JobContext,
): Promise<BulkPublishState> {
  const graphql = await context.adminFor(state.shopId);
  const { mutation, tags } = tagChangeInput(change);
  const path = await uploadBulkVariables(graphql, tagLines(customerIds, tags));
  const operationId = await startBulkMutation(graphql, { mutation: bulkTagMutations[mutation], path });
  return { ...state, running: { what: "tags", operationId, change } };
}

async function startCards(
  { lastId, ...state }: BulkPublishState & { lastId: string },
  cards: CardsToPublish["cards"],
  context: JobContext,
): Promise<BulkPublishState> {
  const { shopId } = state;
  const graphql = await context.adminFor(shopId);
  const claim = `claim:${randomUUID()}`;
  await claimCards(context.db, { shopId, customerIds: cards.map(({ customerId }) => customerId), claim });
  const texts = cards.map(({ customerId, card }) => ({ customerId, json: JSON.stringify(card) }));
  const path = await uploadBulkVariables(graphql, cardLines(texts));
  const operationId = await startBulkMutation(graphql, { mutation: BULK_SET_CARDS, path });
  return { ...state, running: { what: "cards", operationId, claim, lastId } };
}

async function readStep(
  { shopId, afterId }: BulkPublishState,
  { db, now }: JobContext,
): Promise<CardsToPublish & { lastId: string | null }> {
  const found: CardsToPublish & { lastId: string | null } = { cards: [], tags: noTagChanges(), lastId: null };
  for (let read = 0; read < STEP; read += PAGE) {
    const page = await listActiveMembers(db, { shopId, afterId: BigInt(found.lastId ?? afterId), limit: PAGE });
    const last = page.at(-1);
    if (last === undefined) break;
    const asked = { shopId, customerIds: page, formToken: memberFormToken, now: now() };
    const { cards, tags } = await listCardsToPublish(db, asked);
    found.cards.push(...cards);
    for (const change of tagChanges) found.tags[change].push(...tags[change]);
    found.lastId = last.toString();
  }
  return found;
}
