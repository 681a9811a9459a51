import type { Db } from "~/db.server";
import { requestFriendDiscount } from "./request-friend-discount.server";

/** Asks for the friends' discount anew when it is the one that was deleted: its codes stand on members' cards. */
export async function remakeFriendDiscount(
  db: Db,
  { shopId, discountId }: { shopId: number; discountId: string },
): Promise<void> {
  const own = await db.programme.findFirst({
    where: { shopId, friendDiscountId: discountId },
    select: { shopId: true },
  });
  if (own) await requestFriendDiscount(db, { shopId });
}
