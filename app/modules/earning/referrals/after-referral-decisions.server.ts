import type { Db } from "~/db.server";
import type { StoredAward } from "~/modules/earning/awards/award-rows.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { orderIdOfSource } from "~/modules/earning/orders/order-earning-events";
import { bookReferrals } from "./book-referrals.server";

/**
 * Lets what the friends' later orders earn follow staff's word on their referrals. Inside the caller's transaction; no
 * statement when no referral is among the awards.
 */
export async function afterReferralDecisions(
  db: Db,
  { shopId, decided, now }: { shopId: number; decided: StoredAward[]; now: Date },
): Promise<void> {
  const orderIds = decided.flatMap(({ event, source }) =>
    event === "REFERRAL" ? (orderIdOfSource(source) ?? []) : [],
  );
  if (orderIds.length === 0) return;
  const referrals = await db.referral.findMany({
    where: { shopId, orderId: { in: orderIds } },
    select: { friendId: true },
  });
  const book = await loadRuleBook(db, { shopId });
  const customerIds = referrals.map(({ friendId }) => friendId);
  await bookReferrals(db, { shopId, customerIds, crowds: false, book, now });
}
