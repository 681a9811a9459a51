import { logger } from "~/lib/logger.server";
import { loadProductPictures, saveProductPictures } from "~/modules/earning/rule-data/product-pictures.server";
import { readProductPictures } from "~/shopify/read-product-pictures";
import type { RuleDataContext } from "./fetch-rule-data.server";

/**
 * Pictures of these products, by product; null for a product without one. Asks Shopify once for all that were not read
 * lately, and keeps them. When Shopify does not answer, only the others are there.
 */
export async function fetchProductPictures(
  { db, adminFor, now }: RuleDataContext,
  { shopId, productIds }: { shopId: number; productIds: readonly bigint[] },
): Promise<Map<string, string | null>> {
  const askedAt = now();
  const known = await loadProductPictures(db, { shopId, productIds, now: askedAt });
  const missing = productIds.filter((id) => !known.has(id.toString()));
  if (missing.length === 0) return known;
  try {
    const pictures = await readProductPictures(await adminFor(shopId), missing);
    await saveProductPictures(db, { shopId, pictures, askedAt });
    return new Map([...known, ...pictures.map(({ productId, url }): [string, string | null] => [`${productId}`, url])]);
  } catch (error) {
    logger.warn({ err: error, shopId }, "products are shown without their pictures");
    return known;
  }
}
