import { randomUUID } from "node:crypto";
import type { JobContext } from "./job-handler";
import { memberFormToken } from "~/platform/member-form-token.server";
import { listCardsToPublish } from "~/modules/member-card/list-cards-to-publish.server";
import {
  claimCards,
  markCardsPublished,
  markMembersTagged,
  markMembersUntagged,
} from "~/modules/members/published-cards.server";
import { setMemberCards } from "~/shopify/set-member-cards";
import { tagMembers, untagMembers } from "~/shopify/tag-members";

/** Writes the cards and tags that Shopify does not have yet, 25 members per call. */
export async function publishCards(
  { db, logger, now, adminFor }: JobContext,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<void> {
  const { cards, untagged, apart } = await listCardsToPublish(db, {
    shopId,
    customerIds,
    formToken: memberFormToken,
    now: now(),
  });
  if (cards.length === 0 && untagged.length === 0 && apart.length === 0) return;
  const graphql = await adminFor(shopId);
  const claim = `claim:${randomUUID()}`;
  await claimCards(db, { shopId, customerIds: cards.map(({ customerId }) => customerId), claim });
  const texts = cards.map(({ customerId, card }) => ({ customerId, json: JSON.stringify(card) }));
  const refusedCards = await setMemberCards(graphql, texts);
  const written = cards.filter(({ customerId }) => !refusedCards.has(customerId));
  await markCardsPublished(db, { shopId, cards: written, claim });
  const refusedTags = await tagMembers(graphql, untagged);
  const tagged = untagged.filter((customerId) => !refusedTags.has(customerId));
  await markMembersTagged(db, { shopId, customerIds: tagged, now: now() });
  const keptTags = await untagMembers(graphql, apart);
  await markMembersUntagged(db, { shopId, customerIds: apart.filter((customerId) => !keptTags.has(customerId)) });
  // Mostly customers who were deleted meanwhile; their next change tries again.
  const refused = new Set([...refusedCards.keys(), ...refusedTags.keys(), ...keptTags.keys()]);
  if (refused.size > 0) logger.warn({ shopId, customerIds: [...refused].map(String) }, "Shopify refused members");
}
