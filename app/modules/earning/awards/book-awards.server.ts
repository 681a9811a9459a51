import type { Db } from "~/db.server";
import { awardCommand } from "~/modules/earning/core/award-postings";
import type { AwardPosting, AwardState } from "~/modules/earning/core/adjust-award";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { saveAwards, type StoredAward } from "./award-rows.server";
import { SYSTEM } from "~/lib/actor";

/** What a booking makes of an award. */
export interface AwardChange {
  /** as it is now */
  award: StoredAward;
  posting: AwardPosting | null;
  /** its status before; null for one that was not there */
  before: AwardState["status"] | null;
  /** kept beside the ledger: a code where the actor is "system", words otherwise */
  reason?: string;
  /** the decision of staff, or of a program in their place, that made the change */
  decision?: { verdict: "APPROVED" | "REJECTED" | "UNDONE"; memberText: string | null };
}

interface Booking {
  shopId: number;
  changes: AwardChange[];
  /** awards as they are after all changes, with others of which only the debt changed; those of the changes when absent */
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
