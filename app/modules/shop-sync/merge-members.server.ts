import type { Db } from "~/db.server";
import { enqueue } from "~/lib/queue.server";
import { transferPoints } from "~/modules/ledger/transfer-points.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookMerged } from "~/modules/earning/awards/book-merged.server";
import { moveAwards } from "~/modules/earning/awards/award-rows.server";
import { forgetSegmentsOf } from "~/modules/earning/rule-data/segments.server";
import { moveWarnings } from "~/modules/expiry/expiry-lifecycle.server";
import { bookReferrals } from "~/modules/earning/referrals/book-referrals.server";
import { moveReferrals } from "~/modules/earning/referrals/referral-lifecycle.server";
import { moveConsentProofs } from "~/modules/members/consent/consent-proofs.server";
import { combineTags } from "~/modules/members/published-cards.server";
import { moveStays } from "~/modules/members/membership/stays.server";
import { holdsPoints, presentMember } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import { markMerged } from "~/modules/members/member-lifecycle.server";
import { refreshOrderTotals } from "~/modules/members/refresh-order-totals.server";
import { moveEntries } from "~/modules/missions/entry-lifecycle.server";
import { moveOrders } from "~/modules/orders/order-lifecycle.server";
import { moveRedemptions, releaseForMerge } from "~/modules/rewards/redemption-lifecycle.server";
import { moveReviews } from "~/modules/reviews/review-lifecycle.server";
import { moveShareLinks } from "~/modules/sharing/share-lifecycle.server";
import type { MergeChange } from "./store-event";
import { jobs } from "~/modules/jobs/registry";
import { SYSTEM } from "~/lib/actor";

/**
 * Moves the points, awards and orders of customers that Shopify merged to the customer who was kept, books what both
 * earned only once, and evaluates their referrals again. Inside the caller's transaction, under the shop's lock. A
 * merge that was done already changes nothing. Shopify does not merge into a redacted customer (REDACTED_AT); when the
 * one who was kept is redacted, the redaction came later and concerns both: the points move, and the redaction runs
 * again for both.
 *
 * @returns the members who were kept, and what was booked, for `afterBooking`
 */
export async function mergeMembers(
  db: Db,
  { shopId, merges, now }: { shopId: number; merges: MergeChange[]; now: Date },
): Promise<{ keptIds: bigint[]; changes: AwardChange[] }> {
  const keptIds: bigint[] = [];
  for (const merge of merges) {
    const { removedId } = merge;
    const members = await lockMembers(db, { shopId, customerIds: [merge.keptId, removedId] });
    const kept = presentMember(merge.keptId, members);
    // The merge was reported before, or the kept customer was since merged into the removed one: nothing to do.
    if (!holdsPoints(members.get(removedId)) || !kept || kept.customerId === removedId) continue;
    const keptId = kept.customerId;
    const keyPrefix = `merge:${removedId}:${keptId}`;
    const merged = { shopId, fromId: removedId, toId: keptId, now };
    const redemptions = await releaseForMerge(db, merged);
    await transferPoints(db, { shopId, fromId: removedId, toId: keptId, keyPrefix, actor: SYSTEM, now });
    await moveRedemptions(db, redemptions, merged);
    await moveWarnings(db, merged);
    await moveAwards(db, { shopId, fromId: removedId, toId: keptId });
    await moveOrders(db, { shopId, fromId: removedId, toId: keptId });
    await moveReviews(db, { shopId, fromId: removedId, toId: keptId });
    await moveEntries(db, { shopId, fromId: removedId, toId: keptId });
    await moveShareLinks(db, { shopId, fromId: removedId, toId: keptId });
    await moveConsentProofs(db, { shopId, keptId, removedId });
    await moveStays(db, { shopId, keptId, removedId, now });
    await combineTags(db, { shopId, keptId, removedId });
    await moveReferrals(db, { shopId, keptId, removedId });
    await forgetSegmentsOf(db, { shopId, customerId: removedId });
    await markMerged(db, { shopId, customerId: removedId, intoId: keptId });
    await refreshOrderTotals(db, { shopId, customerIds: [keptId, removedId] });
    if (!holdsPoints(kept)) {
      await askForRedaction(db, { shopId, customerId: keptId, now });
      continue;
    }
    keptIds.push(keptId);
  }
  if (keptIds.length === 0) return { keptIds, changes: [] };
  const book = await loadRuleBook(db, { shopId });
  const merged = await bookMerged(db, { shopId, customerIds: keptIds, book, now });
  const referred = await bookReferrals(db, { shopId, customerIds: keptIds, crowds: true, book, now });
  return { keptIds, changes: [...merged, ...referred] };
}

/** Repeats the redaction as Shopify sent it: merged customers are part of the person. */
async function askForRedaction(
  db: Db,
  { shopId, customerId, now }: { shopId: number; customerId: bigint; now: Date },
): Promise<void> {
  const payload = { customer: { id: String(customerId) } };
  const triggeredAt = now.toISOString();
  await enqueue(db, jobs.storeEvents, { shopId, topic: "customers/redact", payload, triggeredAt });
}
