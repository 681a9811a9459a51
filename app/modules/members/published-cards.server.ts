import type { MembershipTag } from "@prisma/client";
import type { Db } from "~/db.server";
import { type HeldTags, type SegmentTerms, type TagChange, tagOf } from "./membership/membership-tags";
import { membershipState, type MembershipState } from "./membership/takes-part";
import { requestCards } from "~/modules/publishing/request-cards.server";

/** Card and tags of an active member in Shopify, and the shop's terms for them. */
export interface PublishedCard extends SegmentTerms, HeldTags {
  customerId: bigint;
  /** hash of the card; null when Shopify holds none */
  fingerprint: string | null;
  /** since when Shopify has the customer, as far as it is known */
  customerSince: Date;
  membership: MembershipState;
  /** when they joined by an own step; null for others, and for who has left */
  joinedAt: Date | null;
}

/**
 * Cards and tags of these members in Shopify, by number, and where they stand; merged, redacted and deleted ones are left out. One
 * statement.
 */
export async function listPublishedCards(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<PublishedCard[]> {
  const rows = await db.$queryRaw<(Omit<PublishedCard, "membership"> & { open: boolean | null })[]>`
    SELECT m.customer_id AS "customerId", m.card_hash AS fingerprint, m.tagged_at AS "taggedAt", m.left_tagged_at AS "leftTaggedAt",
      coalesce(m.customer_created_at, m.created_at) AS "customerSince", shop.membership_mode::text AS "membershipMode",
      shop.segment_tag::text AS "segmentTag", shop.segment_since AS "segmentSince", stays.open, stays.joined_at AS "joinedAt"
    FROM member m JOIN shop ON shop.id = m.shop_id LEFT JOIN LATERAL (
      SELECT bool_or(left_at IS NULL) AS open, max(joined_at) FILTER (WHERE left_at IS NULL) AS joined_at
      FROM membership s WHERE s.shop_id = m.shop_id AND s.customer_id = m.customer_id
    ) stays ON true
    WHERE m.shop_id = ${shopId} AND m.customer_id = ANY (${customerIds.map(String)}::bigint[]) AND m.status = 'ACTIVE'
    ORDER BY m.customer_id`;
  return rows.map(({ open, ...row }) => ({ ...row, membership: membershipState(row.membershipMode, open) }));
}

/**
 * Notes which job is about to write these cards, to notice when two jobs write the same card at once. A claim that is
 * never marked as published only means that the card is written again.
 */
export async function claimCards(
  db: Db,
  { shopId, customerIds, claim }: { shopId: number; customerIds: bigint[]; claim: string },
): Promise<void> {
  if (customerIds.length === 0) return;
  await db.$executeRaw`
    UPDATE member SET card_hash = ${claim}
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds.map(String)}::bigint[])`;
}

/** Members whose card was claimed and not marked as published. */
export async function listClaimedCards(
  db: Db,
  { shopId, claim }: { shopId: number; claim: string },
): Promise<bigint[]> {
  const rows = await db.member.findMany({ where: { shopId, cardHash: claim }, select: { customerId: true } });
  return rows.map(({ customerId }) => customerId);
}

interface Written {
  shopId: number;
  cards: { customerId: bigint; fingerprint: string }[];
  claim: string;
}

/**
 * Stores which cards Shopify holds now. When another job has claimed the same card meanwhile, it is unknown which write
 * came last: those cards are requested again. Two statements and a request; safe to run again.
 */
export async function markCardsPublished(db: Db, { shopId, cards, claim }: Written): Promise<void> {
  if (cards.length === 0) return;
  const ids = cards.map(({ customerId }) => customerId.toString());
  const fingerprints = cards.map(({ fingerprint }) => fingerprint);
  const unsure = await db.$queryRaw<{ customerId: bigint }[]>`
    UPDATE member m
    SET card_hash = CASE WHEN m.card_hash = ${claim} THEN p.hash ELSE 'unsure' END
    FROM unnest(${ids}::bigint[], ${fingerprints}::text[]) AS p (customer_id, hash)
    WHERE m.shop_id = ${shopId} AND m.customer_id = p.customer_id AND m.card_hash IS DISTINCT FROM p.hash
    RETURNING CASE WHEN m.card_hash = 'unsure' THEN m.customer_id END AS "customerId"`;
  await requestCards(db, { shopId, customerIds: unsure.flatMap(({ customerId }) => customerId ?? []) });
}

/** Notes that Shopify has changed a tag of these customers. One statement, none without customers. */
export async function noteTagChange(
  db: Db,
  { shopId, change, customerIds, now }: { shopId: number; change: TagChange; customerIds: bigint[]; now: Date },
): Promise<void> {
  if (customerIds.length === 0) return;
  const field = tagOf(change) === "MEMBER" ? "taggedAt" : "leftTaggedAt";
  const added = change === "TAG_MEMBER" || change === "TAG_LEFT";
  await db.member.updateMany({
    where: { shopId, customerId: { in: customerIds }, ...(added && { [field]: null }) },
    data: { [field]: added ? now : null },
  });
}

/**
 * Notes that somebody took a tag from these customers, and asks for it anew where it is still due. Inside the caller's transaction; one
 * statement and a request, none without customers.
 */
export async function noteTagTaken(
  db: Db,
  { shopId, tag, customerIds }: { shopId: number; tag: MembershipTag; customerIds: bigint[] },
): Promise<void> {
  if (customerIds.length === 0) return;
  const field = tag === "MEMBER" ? "taggedAt" : "leftTaggedAt";
  const rows = await db.member.updateManyAndReturn({
    where: { shopId, customerId: { in: customerIds }, [field]: { not: null } },
    data: { [field]: null },
    select: { customerId: true },
  });
  await requestCards(db, { shopId, customerIds: rows.map(({ customerId }) => customerId) });
}

/** Whoever Shopify keeps of two customers has the tags of both. Inside the caller's transaction; one statement. */
export async function combineTags(
  db: Db,
  { shopId, keptId, removedId }: { shopId: number; keptId: bigint; removedId: bigint },
): Promise<void> {
  await db.$executeRaw`
    UPDATE member kept SET tagged_at = greatest(kept.tagged_at, removed.tagged_at),
      left_tagged_at = greatest(kept.left_tagged_at, removed.left_tagged_at)
    FROM member removed
    WHERE kept.shop_id = ${shopId} AND kept.customer_id = ${keptId} AND removed.shop_id = ${shopId} AND removed.customer_id = ${removedId}`;
}

/** Who has a card or a tag. */
const isPublished = { OR: [{ cardHash: { not: null } }, { taggedAt: { not: null } }, { leftTaggedAt: { not: null } }] };

/** Notes that Shopify holds no cards and tags of the shop's customers any more. One statement. */
export async function forgetPublished(db: Db, { shopId }: { shopId: number }): Promise<void> {
  const data = { cardHash: null, taggedAt: null, leftTaggedAt: null };
  await db.member.updateMany({ where: { shopId, ...isPublished }, data });
}

/** How many customers have a card or a tag. One statement. */
export const countPublishedMembers = (db: Db, { shopId }: { shopId: number }): Promise<number> =>
  db.member.count({ where: { shopId, ...isPublished } });

/** How many members, past ones too, were known by then. One statement. */
export const countMembersMadeBy = (db: Db, { shopId, madeBy }: { shopId: number; madeBy: Date }): Promise<number> =>
  db.member.count({ where: { shopId, createdAt: { lte: madeBy } } });

/**
 * The next customers after `afterId`, by number, who were known by then, whatever became of them. One statement.
 */
export async function listMembersMadeBy(
  db: Db,
  { shopId, madeBy, afterId, limit }: { shopId: number; madeBy: Date; afterId: bigint; limit: number },
): Promise<bigint[]> {
  const rows = await db.member.findMany({
    where: { shopId, customerId: { gt: afterId }, createdAt: { lte: madeBy } },
    select: { customerId: true },
    orderBy: { customerId: "asc" },
    take: limit,
  });
  return rows.map(({ customerId }) => customerId);
}
