import type { Db } from "~/db.server";
import { loadMemberships } from "~/modules/members/load-memberships.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { loadAwards } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { memberEarningEvents } from "./member-earning-events";
import type { RuleBook } from "~/modules/earning/core/earning-rule";

/**
 * Books what these members earn for their account and their confirmed newsletter sign-up. Inside the caller's
 * transaction; a constant number of statements, none without a rule for them.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookMembers(
  db: Db,
  { shopId, customerIds, book, now }: { shopId: number; customerIds: bigint[]; book: RuleBook; now: Date },
): Promise<AwardChange[]> {
  const asked = book.rules.some(({ event }) => event === "ACCOUNT" || event === "NEWSLETTER");
  if (!asked || customerIds.length === 0) return [];
  await lockMembers(db, { shopId, customerIds });
  const members = await loadMemberships(db, { shopId, customerIds });
  const stored = await loadAwards(db, { shopId, sources: [], customerIds, events: ["ACCOUNT", "NEWSLETTER"] });
  const earningEvents = members.flatMap((member) => memberEarningEvents(member, now));
  return bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
}
