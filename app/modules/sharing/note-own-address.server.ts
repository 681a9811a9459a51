import type { Db } from "~/db.server";
import { shareDay } from "./share-day";
import type { ShareKeys } from "./share-keys.server";
import { addressHash, type Visitor } from "./visitor-hash.server";

interface Seen {
  shop: { id: number; timezone: string };
  /** the customer who is logged in */
  customerId: bigint;
  visitor: Visitor;
  keys: ShareKeys;
  now: Date;
}

/**
 * Notes the address of a member with share links as their own for today: visits from it do not count for them. Nothing
 * is stored for members without a link. One statement; safe to run again.
 *
 * @returns whether the member has a link
 */
export async function noteOwnAddress(db: Db, { shop, customerId, visitor, keys, now }: Seen): Promise<boolean> {
  const day = shareDay(now, shop.timezone);
  const address = addressHash(keys.visitor, visitor, day);
  if (address === null) return false;
  const noted = await db.$executeRaw`
    INSERT INTO share_visit (shop_id, code, day, visitor, own, created_at)
    (SELECT shop_id, code, ${day}::date, ${address}, true, ${now} FROM share_link
      WHERE shop_id = ${shop.id} AND customer_id = ${customerId} ORDER BY code LIMIT 1)
    ON CONFLICT (shop_id, code, day, visitor) DO UPDATE SET own = true`;
  return noted > 0;
}
