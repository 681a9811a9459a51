import { randomUUID } from "node:crypto";
import type { JobContext } from "./job-handler";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import { keepsOut, tagChanges, type TagChanges } from "~/modules/members/membership/membership-tags";
import { claimCards, markCardsPublished, noteTagChange } from "~/modules/members/published-cards.server";
import type { AdminGraphql } from "~/shopify/admin-graphql";
import { changeTags } from "~/shopify/change-tags";
import { findMissing } from "~/shopify/find-missing";
import { setMemberCards } from "~/shopify/set-member-cards";
import { tagChangeInput } from "~/shopify/members-tag";

/**
 * Writes the cards and tags that Shopify does not have yet, 25 members per call.
 * @returns customers whom Shopify's segment would still let in, because it refused to change their tags; to be tried again
 */
export async function publishCards(
  { db, logger, now, adminFor }: JobContext,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<bigint[]> {
  const asked = { shopId, customerIds, formToken: memberFormToken, now: now() };
  const { cards, tags } = await listCardsToPublish(db, asked);
  if (cards.length === 0 && Object.values(tags).every((ids) => ids.length === 0)) return [];
  const graphql = await adminFor(shopId);
  const claim = `claim:${randomUUID()}`;
  await claimCards(db, { shopId, customerIds: cards.map(({ customerId }) => customerId), claim });
  const texts = cards.map(({ customerId, card }) => ({ customerId, json: JSON.stringify(card) }));
  const refusedCards = await setMemberCards(graphql, texts);
  const written = cards.filter(({ customerId }) => !refusedCards.has(customerId));
  await markCardsPublished(db, { shopId, cards: written, claim });
  const { refusedTags, letIn } = await publishTags({ db, now }, graphql, { shopId, tags });
  // Mostly customers who were deleted meanwhile; their next change tries again.
  const refused = new Set([...refusedCards.keys(), ...refusedTags]);
  if (refused.size > 0) logger.warn({ shopId, customerIds: [...refused].map(String) }, "Shopify refused members");
  return letIn.length > 0 ? stillThere(graphql, letIn) : [];
}

async function publishTags(
  { db, now }: Pick<JobContext, "db" | "now">,
  graphql: AdminGraphql,
  { shopId, tags }: { shopId: number; tags: TagChanges },
): Promise<{ refusedTags: bigint[]; letIn: bigint[] }> {
  const refusedTags: bigint[] = [];
  const letIn: bigint[] = [];
  for (const change of tagChanges) {
    const refused = await changeTags(graphql, { ...tagChangeInput(change), customerIds: tags[change] });
    const done = tags[change].filter((customerId) => !refused.has(customerId));
    await noteTagChange(db, { shopId, change, customerIds: done, now: now() });
    refusedTags.push(...refused.keys());
    if (keepsOut(change)) letIn.push(...refused.keys());
  }
  return { refusedTags, letIn };
}

async function stillThere(graphql: AdminGraphql, customerIds: bigint[]): Promise<bigint[]> {
  const missing = new Set(await findMissing(graphql, "Customer", customerIds));
  return customerIds.filter((customerId) => !missing.has(customerId));
}
