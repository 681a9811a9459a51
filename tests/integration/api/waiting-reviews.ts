import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import type { Db } from "~/db.server";

interface Wanted {
  shopId: number;
  customerId: bigint;
  count: number;
  /** number of the first review; the same number is the same review */
  first?: number;
  at?: Date;
}

/** Makes awards of reviews, which wait for staff by default, worth 50 points each. */
export async function makeWaitingReviews(db: Db, wanted: Wanted): Promise<void> {
  const { shopId, customerId, count, first = 1, at = new Date("2026-11-20T10:00:00Z") } = wanted;
  await db.earningRule.updateMany({ where: { shopId, event: "REVIEW" }, data: { enabled: true } });
  const book = await loadRuleBook(db, { shopId });
  const earningEvents = Array.from({ length: count }, (_, index) => ({
    event: "REVIEW" as const,
    source: `review:${first + index}`,
    customerId,
    occurredAt: at,
    certainAt: at,
    stands: true,
  }));
  await bookEarningEvents(db, { shopId, earningEvents, stored: [], book, now: at });
}
