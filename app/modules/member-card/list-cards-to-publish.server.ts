import type { Db } from "~/db.server";
import {
  dueTagChanges,
  inSegmentFrom,
  noTagChanges,
  type TagChanges,
} from "~/modules/members/membership/membership-tags";
import { listPublishedCards, type PublishedCard } from "~/modules/members/published-cards.server";
import { hasOffers } from "~/modules/offers/list-offers.server";
import { cardFingerprint } from "./card-fingerprint.server";
import { readCardContents, type MemberCard } from "./card-parts.server";

export interface CardsToPublish {
  /** cards that differ from what Shopify holds */
  cards: { customerId: bigint; card: MemberCard; fingerprint: string }[];
  tags: TagChanges;
}

interface Asked {
  shopId: number;
  customerIds: bigint[];
  formToken: (member: { shopId: number; customerId: bigint }) => string;
  now: Date;
}

/**
 * Cards and tags of these members that Shopify does not have yet. The card of who does not take part says only that; who never joined
 * gets one only over an earlier one. Where offers are shown, the card tells a new member from when on their codes work. A constant number of
 * statements; reads only.
 */
export async function listCardsToPublish(
  db: Db,
  { shopId, customerIds, formToken, now }: Asked,
): Promise<CardsToPublish> {
  const members = await listPublishedCards(db, { shopId, customerIds });
  const taking = members.filter(takesPart).map(({ customerId }) => customerId);
  const contentOf = await readCardContents(db, { shopId, customerIds: taking, now });
  const offersFromOf = (member: PublishedCard) => inSegmentFrom(member, member, now);
  const isNew = (member: PublishedCard) => takesPart(member) && offersFromOf(member) > now;
  const offersShow = members.some(isNew) && (await hasOffers(db, { shopId, now }));
  const cards = members.flatMap((member) => {
    const { customerId, fingerprint: published, membership, joinedAt } = member;
    const { fields, worthCard } = contentOf(customerId);
    const form = formToken({ shopId, customerId });
    const delayed = isNew(member) && { offersFrom: offersFromOf(member).toISOString() };
    const apart = membership !== "JOINED" && { membership };
    const joined = joinedAt && { joinedAt: joinedAt.toISOString() };
    const card: MemberCard = { v: 1, ...fields, ...delayed, ...apart, ...joined, form, updatedAt: now.toISOString() };
    const fingerprint = cardFingerprint(card);
    const shown = worthCard || joinedAt !== null || membership === "LEFT" || (offersShow && isNew(member));
    const changed = fingerprint !== published && (shown || published !== null);
    return changed ? [{ customerId, card, fingerprint }] : [];
  });
  const tags = noTagChanges();
  for (const member of members)
    for (const change of dueTagChanges(member, member, now)) tags[change].push(member.customerId);
  return { cards, tags };
}

const takesPart = ({ membership }: PublishedCard): boolean => membership === "JOINED";
