import type { Db } from "~/db.server";

export interface ProductPicture {
  productId: bigint;
  /** null: the product has no picture, or is gone */
  url: string | null;
}

const DAY_MS = 86_400_000;
/** A webhook tells of changes; one that was lost is made good by then. */
const KEPT_DAYS = 7;

/** Pictures of these products that were read lately, by product; others are left out. One statement, none without products. */
export async function loadProductPictures(
  db: Db,
  { shopId, productIds, now }: { shopId: number; productIds: readonly bigint[]; now: Date },
): Promise<Map<string, string | null>> {
  if (productIds.length === 0) return new Map();
  const since = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  const rows = await db.productPicture.findMany({
    where: { shopId, productId: { in: [...productIds] }, fetchedAt: { gt: since } },
  });
  return new Map(rows.map(({ productId, url }) => [productId.toString(), url]));
}

/** Stores pictures as just read. One statement. */
export async function saveProductPictures(
  db: Db,
  { shopId, pictures, askedAt }: { shopId: number; pictures: readonly ProductPicture[]; askedAt: Date },
): Promise<void> {
  if (pictures.length === 0) return;
  const rows = pictures
    .toSorted((a, b) => (a.productId < b.productId ? -1 : 1))
    .map(({ productId, url }) => ({ productId: productId.toString(), url }));
  await db.$executeRaw`
    INSERT INTO product_picture AS known (shop_id, product_id, url, fetched_at)
    SELECT ${shopId}, "productId", url, ${askedAt}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS read ("productId" bigint, url text)
    ON CONFLICT (shop_id, product_id) DO UPDATE SET url = excluded.url, fetched_at = excluded.fetched_at
    WHERE excluded.fetched_at >= known.fetched_at`;
}
