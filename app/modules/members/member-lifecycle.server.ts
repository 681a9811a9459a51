import { Prisma } from "@prisma/client";
import type { Db } from "~/db.server";

/**
 * Notes customers as deleted in Shopify, unless something newer is known of them. Shopify deletes customers without
 * orders alone (https://shopify.dev/docs/api/admin-graphql/latest/mutations/customerDelete), and the one whom it removes
 * by a merge: so what they have stays theirs for a merge that is told of later. A customer who is not known yet is noted,
 * too. The card and the tag went with the customer. One statement, none without customers.
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
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS news ("customerId" bigint, at timestamptz)
    ON CONFLICT (shop_id, customer_id) DO UPDATE SET status = 'DELETED', customer_updated_at = excluded.customer_updated_at,
      card_hash = NULL, tagged_at = NULL, tags_known = false, tier_id = NULL, tier_since = NULL, tier_kept_until = NULL
    WHERE m.status IN ('ACTIVE', 'DELETED')
      AND (m.customer_updated_at IS NULL OR m.customer_updated_at <= excluded.customer_updated_at)`;
}

/** The customer and all who were merged into them, over any number of steps. One statement. */
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

/** A member's row without a tier and whatever tells who somebody is, but the address. */
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

/** What is left of a member who was redacted. */
export const NO_PERSON = { ...NOTHING, email: null };

/**
 * Notes that Shopify merged a customer into another. The address stays: by it later news and a redaction find the person.
 * Inside the caller's transaction, one statement.
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
