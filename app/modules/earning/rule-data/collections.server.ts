import type { Db } from "~/db.server";

interface Named {
  shopId: number;
  collectionIds: readonly string[];
  now: Date;
}

/**
 * Watches the collections that a rule names. What products belonged to was read without an eye on them, so it is read
 * anew where such a product is sold. One statement.
 */
export async function watchCollections(db: Db, { shopId, collectionIds, now }: Named): Promise<void> {
  if (collectionIds.length === 0) return;
  await db.$executeRaw`
    INSERT INTO watched_collection AS known (shop_id, collection_id, changed_at)
    SELECT ${shopId}, id, ${now} FROM unnest(${collectionIds}::text[]) AS named (id)
    ON CONFLICT (shop_id, collection_id) DO UPDATE SET changed_at = greatest(known.changed_at, excluded.changed_at)`;
}

/** Notes that a product may have come into these collections or left them, as far as a rule names them. One statement. */
export async function markCollectionsChanged(db: Db, { shopId, collectionIds, now }: Named): Promise<void> {
  if (collectionIds.length === 0) return;
  await db.watchedCollection.updateMany({
    where: { shopId, collectionId: { in: [...collectionIds] }, changedAt: { lt: now } },
    data: { changedAt: now },
  });
}

/** When one of the collections that rules name changed last; null without any. */
export async function collectionsChangedAt(db: Db, { shopId }: { shopId: number }): Promise<Date | null> {
  const { _max } = await db.watchedCollection.aggregate({ where: { shopId }, _max: { changedAt: true } });
  return _max.changedAt;
}

/** Collections that no rule names any more need no watching. */
export async function forgetCollections(
  db: Db,
  { shopId, kept }: { shopId: number; kept: readonly string[] },
): Promise<void> {
  await db.watchedCollection.deleteMany({ where: { shopId, collectionId: { notIn: [...kept] } } });
}
