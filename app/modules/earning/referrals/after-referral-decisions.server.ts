import type { AfterBooking } from "~/modules/earning/awards/after-booking.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { bookReferrals } from "./book-referrals.server";
import { orderIdOfSource } from "~/modules/earning/core/award-source";

/** Adjusts what friends' follow-up orders earn after staff have decided on the referral. */
export const afterReferralDecisions: AfterBooking = async (db, { shopId, changes, now }) => {
  const orderIds = changes.flatMap(({ award, decision }) =>
    decision && award.event === "REFERRAL" ? (orderIdOfSource(award.source) ?? []) : [],
  );
  if (orderIds.length === 0) return [];
  const referrals = await db.referral.findMany({
    where: { shopId, orderId: { in: orderIds } },
    select: { friendId: true },
  });
  const book = await loadRuleBook(db, { shopId });
  const customerIds = referrals.map(({ friendId }) => friendId);
  return bookReferrals(db, { shopId, customerIds, crowds: false, book, now });
};
