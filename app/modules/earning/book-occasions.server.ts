import type { Db } from "~/db.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { awardCommand } from "./award-postings";
import { awardId, briefly, saveAwards, type StoredAward } from "./award-rows.server";
import { decide } from "./decide";
import { completeOccasions } from "./facts/complete-occasions.server";
import { announceAwards } from "./flow/announce-awards.server";
import type { AwardNews } from "./flow/flow-message";
import { loadEarlierAwards } from "./load-earlier-awards.server";
import { openRules } from "./open-rules";
import { availableChange } from "./settle-award";
import type { Occasion, RuleBook } from "./weigh-rules";

interface Booking {
  shopId: number;
  occasions: Occasion[];
  /** awards that these occasions have made already */
  stored: StoredAward[];
  book: RuleBook;
  now: Date;
}

const keyOf = ({ event, source }: { event: string; source: string }): string => `${event}/${source}`;

/**
 * Brings the awards and points of these occasions to what they say now. Inside the caller's transaction, which holds the
 * locks of the members; a constant number of statements for any number of occasions. Running it again changes nothing.
 *
 * @returns members whose points or waiting awards changed
 */
export async function bookOccasions(db: Db, booking: Booking): Promise<Set<bigint>> {
  const { shopId, stored, book, now } = booking;
  const changedMembers = new Set<bigint>();
  const bookedByKey = Map.groupBy(stored, keyOf);
  const asked = concerned(booking, bookedByKey);
  if (asked.length === 0) return changedMembers;
  const occasions = await completed(db, booking, asked, bookedByKey);
  // Only what was earned can be taken back, so only members with awards need their balance.
  const available = await lockAvailable(db, { shopId, customerIds: stored.map((award) => award.customerId) });
  const earlier = await loadEarlierAwards(db, { shopId, rules: book.rules, occasions });

  const awards: StoredAward[] = [];
  const commands: LedgerCommand[] = [];
  const told: AwardNews[] = [];
  for (const occasion of occasions.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime())) {
    const booked = bookedByKey.get(keyOf(occasion)) ?? [];
    const customerId = booked[0]?.customerId ?? occasion.customerId ?? 0n;
    const context = {
      takeBackPolicy: book.programme.takeBackPolicy,
      available: available.get(customerId) ?? 0,
      now,
    };
    const decision = decide({ occasion, booked, book, earlier: earlier.of, context });
    for (const { award, posting } of decision.awards) {
      const before = booked.find(({ terms }) => terms.ruleId === award.terms.ruleId);
      const opinions = before?.opinions ?? briefly(decision.opinions);
      awards.push({ ...award, event: occasion.event, source: occasion.source, opinions });
      changedMembers.add(customerId);
      if (!before) earlier.add(award.terms.ruleId, customerId, occasion.occurredAt);
      const id = awardId(shopId, award.terms.ruleId, occasion.source);
      told.push({ id, event: occasion.event, award, posting, before: before?.status ?? null });
      if (!posting) continue;
      commands.push(awardCommand({ awardId: id, award, posting, now }));
      available.set(customerId, (available.get(customerId) ?? 0) + availableChange(posting));
    }
  }
  await saveAwards(db, { shopId, awards, now });
  await postTransactions(db, { shopId, commands, now });
  await announceAwards(db, { shopId, news: told, now });
  return changedMembers;
}

/** Occasions that a rule is there for, or that have earned before. */
function concerned({ occasions, book }: Booking, bookedByKey: Map<string, StoredAward[]>): Occasion[] {
  const events = new Set(book.rules.map((rule) => rule.event));
  return occasions.filter((occasion) => events.has(occasion.event) || bookedByKey.has(keyOf(occasion)));
}

/** What rules look at beyond the occasion itself; needed only where some are still to be asked. */
async function completed(
  db: Db,
  { shopId, book }: Booking,
  occasions: Occasion[],
  bookedByKey: Map<string, StoredAward[]>,
): Promise<Occasion[]> {
  const isFresh = (occasion: Occasion) =>
    occasion.stands &&
    occasion.customerId !== null &&
    openRules({ occasion, booked: bookedByKey.get(keyOf(occasion)) ?? [], book }).length > 0;
  const fresh = await completeOccasions(db, { shopId, occasions: occasions.filter(isFresh), book });
  return [...occasions.filter((occasion) => !isFresh(occasion)), ...fresh];
}
