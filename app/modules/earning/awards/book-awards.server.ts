import type { Db } from "~/db.server";
import { awardCommand } from "~/modules/earning/core/award-postings";
import type { AwardPosting, AwardState } from "~/modules/earning/core/adjust-award";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { saveAwards, type StoredAward } from "./award-rows.server";
import { SYSTEM } from "~/lib/actor";

/** One award before and after a booking. */
export interface AwardChange {
  /** the award as it is now */
  award: StoredAward;
  posting: AwardPosting | null;
  /** its status before; null for a new award */
  before: AwardState["status"] | null;
  /** kept beside the ledger: a code where the actor is "system", else text written by a person */
  reason?: string;
  /** the decision of staff, or of an API client or Flow, that caused the change */
  decision?: { verdict: "APPROVED" | "REJECTED" | "UNDONE"; memberText: string | null };
}

interface Booking {
  shopId: number;
  changes: AwardChange[];
  /** awards after all changes, including those of which only the debt changed; defaults to those in `changes` */
  awards?: StoredAward[];
  /** "staff:<user id>", "api:<key id>"; "system" when absent */
  actor?: string;
  now: Date;
}

/**
 * Stores awards and posts their points; no other code books awards. Two statements for any number of changes, inside the
 * caller's transaction, which holds the locks of the members and calls `afterBooking` with the changes before it ends.
 */
export async function bookAwards(db: Db, { shopId, changes, actor = SYSTEM, now, ...booking }: Booking): Promise<void> {
  await saveAwards(db, { shopId, awards: booking.awards ?? changes.map(({ award }) => award), now });
  const commands = changes.flatMap(({ award, posting, reason }) =>
    posting ? [awardCommand({ awardId: award.id, award, posting, now, actor, reason })] : [],
  );
  await postTransactions(db, { shopId, commands, now });
}
