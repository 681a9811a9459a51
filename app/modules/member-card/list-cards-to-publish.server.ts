import type { Db } from "~/db.server";
import { listPublishedCards } from "~/modules/members/published-cards.server";
import { cardFingerprint } from "./card-fingerprint.server";
import { readCardContents, type MemberCard } from "./card-parts.server";

export interface CardsToPublish {
  /** cards that differ from what Shopify holds */
  cards: { customerId: bigint; card: MemberCard; fingerprint: string }[];
  /** members whose customer does not have the members' tag yet */
  untagged: bigint[];
}

interface Asked {
  shopId: number;
  customerIds: bigint[];
  formToken: (member: { shopId: number; customerId: bigint }) => string;
  now: Date;
}

/** Cards and tags of these members that Shopify does not have yet. A constant number of statements; reads only. */
export async function listCardsToPublish(
  db: Db,
  { shopId, customerIds, formToken, now }: Asked,
): Promise<CardsToPublish> {
  const members = await listPublishedCards(db, { shopId, customerIds });
  const active = members.map(({ customerId }) => customerId);
  const contentOf = await readCardContents(db, { shopId, customerIds: active, now });
  const cards = members.flatMap(({ customerId, fingerprint: published }) => {
    const { fields, worthCard } = contentOf(customerId);
    const form = formToken({ shopId, customerId });
    const card: MemberCard = { v: 1, ...fields, form, updatedAt: now.toISOString() };
    const fingerprint = cardFingerprint(card);
    const changed = fingerprint !== published && (worthCard || published !== null);
    return changed ? [{ customerId, card, fingerprint }] : [];
  });
  return { cards, untagged: members.filter(({ tagged }) => !tagged).map(({ customerId }) => customerId) };
}
