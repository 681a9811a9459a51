import type { Db } from "~/db.server";
import { loadBuyers } from "~/modules/orders/load-order-heads.server";

const GID = /^gid:\/\/shopify\/(Customer|Order)\/([1-9]\d{0,17})$/;

/** The customer of a page in Shopify's admin: the customer itself, or the order's buyer. Null when there is none. */
export async function customerOfGid(db: Db, { shopId, gid }: { shopId: number; gid: string }): Promise<bigint | null> {
  const [, kind, digits] = GID.exec(gid) ?? [];
  if (!digits) return null;
  const id = BigInt(digits);
  if (kind === "Customer") return id;
  return (await loadBuyers(db, { shopId, orderIds: [id] })).get(id) ?? null;
}
