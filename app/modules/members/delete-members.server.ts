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
