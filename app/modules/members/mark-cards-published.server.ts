import type { Db } from "~/db.server";
import { cardFingerprint, type MemberCard } from "./member-card";
import { requestCards } from "./request-cards.server";

/**
 * Notes which cards Shopify holds now. Where somebody else has claimed the same card meanwhile, it is unknown whose
 * write came last: those cards are asked for again. Two statements and a request; safe to run again.
 */
export async function markCardsPublished(
  db: Db,
  { shopId, cards, claim }: { shopId: number; cards: { customerId: bigint; card: MemberCard }[]; claim: string },
): Promise<void> {
  if (cards.length === 0) return;
  const ids = cards.map(({ customerId }) => customerId.toString());
  const hashes = cards.map(({ card }) => cardFingerprint(card));
  const unsure = await db.$queryRaw<{ customerId: bigint }[]>`
    UPDATE member m
    SET card_hash = CASE WHEN m.card_hash = ${claim} THEN p.hash ELSE 'unsure' END
    FROM unnest(${ids}::bigint[], ${hashes}::text[]) AS p (customer_id, hash)
    WHERE m.shop_id = ${shopId} AND m.customer_id = p.customer_id AND m.card_hash IS DISTINCT FROM p.hash
    RETURNING CASE WHEN m.card_hash = 'unsure' THEN m.customer_id END AS "customerId"`;
  await requestCards(db, { shopId, customerIds: unsure.flatMap(({ customerId }) => customerId ?? []) });
}

/** Notes that these customers carry the members' tag. */
export async function markMembersTagged(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: bigint[]; now: Date },
): Promise<void> {
  if (customerIds.length === 0) return;
  await db.$executeRaw`
    UPDATE member SET tagged_at = ${now}
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[]) AND tagged_at IS NULL`;
}
