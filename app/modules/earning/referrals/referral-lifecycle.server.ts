import type { Db } from "~/db.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { forgetBuyers } from "~/modules/orders/order-lifecycle.server";
import { bookReferrals } from "./book-referrals.server";

/**
 * Moves a merged member's codes and referrals to the member who was kept; call `bookReferrals` afterwards. Inside the
 * caller's transaction.
 */
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

/**
 * Erases what was kept of redacted customers for comparing and for rules, their codes, and texts in awards and orders;
 * takes back what a member earned for referring them as long as it is on hold. Available points stay. Inside the
 * caller's transaction, after the members are marked as redacted.
 *
 * @returns what changed, for `afterBooking`
 */
export async function forgetReferred(
  db: Db,
  { shopId, customerIds, now }: { shopId: number; customerIds: bigint[]; now: Date },
): Promise<AwardChange[]> {
  await forgetBuyers(db, { shopId, customerIds });
  // The name of an award granted by the API or Flow is text of the caller.
  await db.$executeRaw`
    UPDATE award SET snapshot = jsonb_set(snapshot, '{terms,ruleName}', '""')
    WHERE shop_id = ${shopId} AND customer_id = ANY (${customerIds}::bigint[]) AND event IN ('API', 'FLOW')`;
  const book = await loadRuleBook(db, { shopId });
  const changes = await bookReferrals(db, { shopId, customerIds, crowds: true, book, now });
  const concerned = { in: customerIds };
  await db.referralLink.deleteMany({ where: { shopId, customerId: concerned } });
  await db.referral.deleteMany({ where: { shopId, OR: [{ advocateId: concerned }, { friendId: concerned }] } });
  return changes;
}
