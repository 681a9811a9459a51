import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { SYNC_FRIEND_DISCOUNT } from "~/modules/earning/referral/request-friend-discount.server";

/** Name of the job that looks what became of discounts in Shopify. */
export const LOOK_AT_DISCOUNTS = "look-at-discounts";

/**
 * Asks for a look at a discount of which Shopify has news. One that is not ours, as most of a shop are, costs one
 * statement. The friends' discount is made anew when it is gone, since its codes stand on members' cards.
 */
export async function requestLook(
  db: Db,
  { shopId, discountId, gone }: { shopId: number; discountId: string; gone: boolean },
): Promise<void> {
  const [own] = await db.$queryRaw<{ offer: boolean; friends: boolean }[]>`
    SELECT EXISTS (SELECT FROM offer WHERE shop_id = ${shopId} AND discount_id = ${discountId}) AS offer,
      EXISTS (SELECT FROM programme WHERE shop_id = ${shopId} AND friend_discount_id = ${discountId}) AS friends`;
  if (own?.offer) {
    await enqueue(db, LOOK_AT_DISCOUNTS, [{ data: { shopId, discountId }, singletonKey: `${shopId}:${discountId}` }]);
  }
  if (own?.friends && gone) {
    await enqueue(db, SYNC_FRIEND_DISCOUNT, [{ data: { shopId }, singletonKey: String(shopId) }]);
  }
}
