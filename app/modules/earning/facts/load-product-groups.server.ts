import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import type { ProductGroups } from "../line-choice";

/**
 * What these products belong to, as last read. One statement.
 * @throws AppError PRODUCT_UNKNOWN (503) when one was never read: reading it first and trying again helps
 */
export async function loadProductGroups(
  db: Db,
  { shopId, productIds }: { shopId: number; productIds: Iterable<string> },
): Promise<Map<string, ProductGroups>> {
  const asked = [...new Set(productIds)];
  if (asked.length === 0) return new Map();
  const rows = await db.product.findMany({ where: { shopId, productId: { in: asked.map(BigInt) } } });
  const known = new Map(
    rows.map((row) => [row.productId.toString(), { tags: row.tags, collections: row.collections }]),
  );
  const unknown = asked.find((id) => !known.has(id));
  if (unknown) throw new AppError("PRODUCT_UNKNOWN", { status: 503, message: `product ${unknown} was not read yet` });
  return known;
}
