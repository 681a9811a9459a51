import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

/**
 * Marks customers as deleted in Shopify, unless something newer is known of them. Shopify deletes only customers
 * without orders (https://shopify.dev/docs/api/admin-graphql/latest/mutations/customerDelete), and the one whom a merge
 * removes; points and orders stay with them for a merge that may be reported later. Unknown customers are stored as
 * deleted, too. Card and tags went with the customer. One statement, none without customers.
 */
export async function deleteMembers(
  db: Db,
  { shopId, deleted, now }: { shopId: number; deleted: ReadonlyMap<bigint, Date | null>; now: Date },
): Promise<void> {
  if (deleted.size === 0) return;
  const rows = [...deleted]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([customerId, at]) => ({ customerId: customerId.toString(), at: at ?? now }));
  await db.$executeRaw`
    INSERT INTO member AS m (shop_id, customer_id, status, customer_updated_at, created_at)
    SELECT ${shopId}, "customerId", 'DELETED', at, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS change ("customerId" bigint, at timestamptz)
    ON CONFLICT (shop_id, customer_id) DO UPDATE SET status = 'DELETED', customer_updated_at = excluded.customer_updated_at,
      card_hash = NULL, tagged_at = NULL, left_tagged_at = NULL, tags_known = false, has_account = NULL, tier_id = NULL, tier_since = NULL, tier_kept_until = NULL
    WHERE m.status IN ('ACTIVE', 'DELETED')
      AND (m.customer_updated_at IS NULL OR m.customer_updated_at <= excluded.customer_updated_at)`;
}

/** The customer and all who were merged into them, over any number of merges. One statement. */
export async function listMergedInto(
  db: Db,
  { shopId, customerId }: { shopId: number; customerId: bigint },
): Promise<bigint[]> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE person AS (
      SELECT ${customerId}::bigint AS id
      UNION SELECT m.customer_id FROM person
        JOIN member m ON m.shop_id = ${shopId} AND m.merged_into_id = person.id AND m.status = 'MERGED'
    )
    SELECT id FROM person ORDER BY id`;
  return rows.map(({ id }) => id);
}

/** Which of these customers were redacted, or merged into one who was. One statement, none without customers. */
export async function listRedacted(
  db: Db,
  { shopId, customerIds }: { shopId: number; customerIds: bigint[] },
): Promise<Set<bigint>> {
  if (customerIds.length === 0) return new Set();
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE way AS (
      SELECT id AS first, id FROM unnest(${customerIds}::bigint[]) AS id
      UNION SELECT way.first, m.merged_into_id FROM way
        JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'MERGED'
    )
    SELECT DISTINCT way.first AS id FROM way
    JOIN member m ON m.shop_id = ${shopId} AND m.customer_id = way.id AND m.status = 'REDACTED'`;
  return new Set(rows.map(({ id }) => id));
}

/** Clears a member's tier and all personal data except the address. */
const NOTHING = {
  firstName: null,
  lastName: null,
  phone: null,
  fingerprints: Prisma.DbNull,
  locale: null,
  countryCode: null,
  searchName: "",
  tags: [],
  tagsKnown: false,
  hasAccount: null,
  consentState: null,
  consentOptInLevel: null,
  consentUpdatedAt: null,
  birthMonth: null,
  birthDay: null,
  birthSetAt: null,
  cardHash: null,
  tierId: null,
  tierValue: 0n,
  tierSince: null,
  tierKeptUntil: null,
};

/** Fields of a redacted member. */
export const NO_PERSON = { ...NOTHING, email: null };

/**
 * Marks a customer as merged into another. The e-mail address stays: later changes and a redaction find the person by
 * it. Inside the caller's transaction, one statement.
 */
export async function markMerged(
  db: Db,
  { shopId, customerId, intoId }: { shopId: number; customerId: bigint; intoId: bigint },
): Promise<void> {
  await db.member.update({
    where: { shopId_customerId: { shopId, customerId } },
    data: { ...NOTHING, status: "MERGED", mergedIntoId: intoId },
  });
}

/**
 * Clears the personal data of customers who were deleted in Shopify before a moment, of all shops. Points stay, for a
 * merge that may be reported still. Safe to run again.
 */
export async function forgetDeletedMembers(db: Db, { before }: { before: Date }): Promise<number> {
  const { count } = await db.member.updateMany({
    where: {
      status: "DELETED",
      customerUpdatedAt: { lt: before },
      // Who is forgotten already is not written again.
      OR: [{ email: { not: null } }, { searchName: { not: "" } }, { fingerprints: { not: Prisma.DbNull } }],
    },
    data: NO_PERSON,
  });
  return count;
}
