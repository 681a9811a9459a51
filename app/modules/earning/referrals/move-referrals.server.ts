import type { Db } from "~/db.server";

/** Gives a merged member's codes and referrals to the one kept; `bookReferrals` has to follow. Inside the caller's transaction. */
export async function moveReferrals(
  db: Db,
  { shopId, keptId, removedId }: { shopId: number; keptId: bigint; removedId: bigint },
): Promise<void> {
  await db.referralLink.updateMany({ where: { shopId, customerId: removedId }, data: { customerId: keptId } });
  await db.referral.updateMany({ where: { shopId, advocateId: removedId }, data: { advocateId: keptId } });
  await db.$executeRaw`
    UPDATE referral SET friend_id = ${keptId} WHERE shop_id = ${shopId} AND friend_id = ${removedId}
      AND NOT EXISTS (SELECT 1 FROM referral WHERE shop_id = ${shopId} AND friend_id = ${keptId})`;
  await db.referral.deleteMany({
    where: { shopId, OR: [{ friendId: removedId }, { friendId: keptId, advocateId: keptId }] },
  });
}
