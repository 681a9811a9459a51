import type { Db } from "~/db.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import type { LedgerCommand } from "~/modules/ledger/ledger-command";
import { postTransactions } from "~/modules/ledger/post-transactions.server";
import { awardCommand } from "./award-postings";
import { broughtAlong, byOwner, type AwardsByOwner } from "./award-owners";
import { awardId, briefly, saveAwards, type StoredAward } from "./award-rows.server";
import { DebtPool, roomForDebt } from "./debts";
import { decide } from "./decide";
import { completeOccasions } from "./facts/complete-occasions.server";
import { announceAwards } from "./flow/announce-awards.server";
import type { AwardNews } from "./flow/flow-message";
import { hasRoom } from "./limits";
import { loadEarlierAwards } from "./load-earlier-awards.server";
import { onceKey } from "./once-key";
import { openRules } from "./open-rules";
import { availableChange, settleAward, type AwardState, type Settlement } from "./settle-award";
import type { Occasion, RuleBook } from "./weigh-rules";

interface Booking {
  shopId: number;
  occasions: Occasion[];
  /** awards that these occasions have made already */
  stored: StoredAward[];
  book: RuleBook;
  now: Date;
}

/** An occasion with the awards that it has made. */
interface Asked {
  occasion: Occasion;
  booked: AwardsByOwner<StoredAward>;
}

/**
 * Brings the awards and points of these occasions to what they say now. Inside the caller's transaction, which holds the
 * locks of the members; a constant number of statements for any number of occasions. Running it again changes nothing.
 *
 * @returns members whose points or waiting awards changed
 */
export async function bookOccasions(db: Db, booking: Booking): Promise<Set<bigint>> {
  const { shopId, stored, book, now } = booking;
  const changedMembers = new Set<bigint>();
  const concerned = concernedOf(booking);
  if (concerned.length === 0) return changedMembers;
  const asked = await completed(db, booking, concerned);
  // Only what was earned can be taken back, so only members with awards need their balance.
  const available = await lockAvailable(db, { shopId, customerIds: stored.map((award) => award.customerId) });
  const occasions = asked.map(({ occasion }) => occasion);
  const earlier = await loadEarlierAwards(db, { shopId, rules: book.rules, occasions });

  const awards = new Map<string, StoredAward>();
  const debts = new DebtPool(stored, onceNames(asked));
  const commands: LedgerCommand[] = [];
  const told: AwardNews[] = [];
  const counting: { occasion: Occasion; ids: ReadonlySet<string> }[] = [];
  const contextOf = (customerId: bigint) => ({
    takeBackPolicy: book.programme.takeBackPolicy,
    available: available.get(customerId) ?? 0,
    now,
  });
  const write = (
    award: StoredAward,
    posting: Settlement["posting"],
    before: StoredAward | undefined,
    { cause, once }: { cause?: string | undefined; once?: string | undefined },
  ) => {
    const { id, customerId, event } = award;
    awards.set(id, award);
    debts.put(award, once);
    changedMembers.add(customerId);
    told.push({ id, event, award, posting, before: before?.status ?? null });
    if (!posting) return;
    commands.push(awardCommand({ awardId: id, award, posting, now, ...(cause && { cause }) }));
    available.set(customerId, (available.get(customerId) ?? 0) + availableChange(posting));
  };

  const takeDebt =
    ({ occasion, apart }: { occasion: Occasion; apart: ReadonlySet<string> }) =>
    (most: number, ruleId: string | null): number => {
      const { taken, givers } = debts.take({ thing: occasion, once: occasion.once, ruleId, apart }, most);
      for (const giver of givers) awards.set(giver.id, giver);
      return taken;
    };

  for (const { occasion, booked } of asked.toSorted(byOccurrence)) {
    const { once } = occasion;
    const brought = broughtAlong(booked, occasion, book).filter(({ fresh }) => leavesRoom(fresh, occasion));
    const holding = booked.holding.map(debts.now);
    const made = new Set(holding.map(({ id }) => id));
    const customerId = holding[0]?.customerId ?? occasion.customerId ?? 0n;
    const decision = decide({
      occasion,
      booked: [...holding, ...brought.map(({ fresh }) => fresh)],
      book,
      earlier: earlier.of,
      context: contextOf(customerId),
      takeDebt: takeDebt({ occasion, apart: made }),
    });
    for (const { ruleId, award, posting } of decision.awards) {
      const before = holding.find(({ terms }) => terms.ruleId === ruleId);
      const { from } = brought.find(({ fresh }) => fresh.terms.ruleId === ruleId) ?? {};
      const known = before ?? {
        id: freshId({ shopId, ruleId, occasion, booked }),
        source: occasion.source,
        event: occasion.event,
        opinions: from?.opinions ?? briefly(decision.opinions),
      };
      const { id, source, event, opinions } = known;
      write({ ...award, id, source, event, opinions }, posting, before, { once, cause: from && "ORDER_MOVED" });
      made.add(id);
      if (!before) earlier.add(ruleId, customerId, occasion.occurredAt);
    }
    // What counts instead is there by now: after a merge it pays for what falls, also where that was spent.
    for (const { award: released, cause } of booked.released) {
      const award = debts.now(released);
      const settled = settleAward(award, 0, contextOf(award.customerId));
      if (settled) write({ ...award, ...settled.award }, settled.posting, award, { once, cause });
    }
    counting.push({ occasion, ids: made });
  }
  // Points not available yet do not pay for what falls after them; they owe it.
  for (const { occasion, ids } of counting)
    for (const id of ids) {
      const award = debts.byId(id);
      if (!award || award.status === "AVAILABLE") continue;
      const target = award.status === "WAITING" ? award.proposed : award.granted - award.takenBack;
      const ruleId = award.terms.combination === "BEST_ONLY" ? null : award.terms.ruleId;
      const room = roomForDebt(award, target);
      const debt = room > 0 ? takeDebt({ occasion, apart: new Set([id]) })(room, ruleId) : 0;
      if (debt === 0) continue;
      const owing = { ...award, writtenOff: award.writtenOff + debt };
      awards.set(id, owing);
      debts.put(owing);
    }
  await saveAwards(db, { shopId, awards: [...awards.values()], now });
  await postTransactions(db, { shopId, commands, now });
  await announceAwards(db, { shopId, news: told, now });
  return changedMembers;

  function leavesRoom({ customerId, terms }: AwardState, { occurredAt }: Occasion): boolean {
    const limits = book.rules.find(({ ruleId }) => ruleId === terms.ruleId)?.limits ?? {};
    return hasRoom(limits, earlier.of(terms.ruleId, customerId), occurredAt, book.programme.timezone);
  }
}

/** What occasions call the one thing that their awards were given for, by award. */
const onceNames = (asked: readonly Asked[]): Map<string, string | undefined> =>
  new Map(
    asked.flatMap(({ occasion, booked: { holding, released } }) =>
      [...holding, ...released.map(({ award }) => award)].map(({ id }) => [id, occasion.once] as const),
    ),
  );

const byOccurrence = (a: Asked, b: Asked): number => a.occasion.occurredAt.getTime() - b.occasion.occurredAt.getTime();

/** Id of an award not stored yet: a second one for the same, of another customer, has theirs in it. */
function freshId({ shopId, ruleId, occasion, booked }: Asked & { shopId: number; ruleId: string }): string {
  const id = awardId(shopId, ruleId, occasion.source);
  const isTaken = booked.released.some(({ award }) => award.id === id);
  return isTaken ? awardId(shopId, ruleId, `${occasion.source}/customer:${occasion.customerId}`) : id;
}

/** Occasions that a rule is there for, or that have earned before. */
function concernedOf({ occasions, stored, book }: Booking): Asked[] {
  const events = new Set(book.rules.map((rule) => rule.event));
  const byKey = Map.groupBy(stored, onceKey);
  // What was earned before two customers were merged may stand under the name of the one who is gone.
  const byName = Map.groupBy(stored, ({ event, source }) => `${event}/${source}`);
  return occasions.flatMap((occasion) => {
    const named = byName.get(`${occasion.event}/${occasion.source}`) ?? [];
    const awards = [...new Set([...(byKey.get(onceKey(occasion)) ?? []), ...named])];
    if (awards.length === 0 && !events.has(occasion.event)) return [];
    return [{ occasion, booked: byOwner(awards, occasion) }];
  });
}

/** What rules look at beyond the occasion itself; needed only where some are still to be asked. */
async function completed(db: Db, { shopId, book }: Booking, asked: Asked[]): Promise<Asked[]> {
  const isOpen = ({ occasion, booked: { holding, released } }: Asked) =>
    occasion.stands &&
    occasion.customerId !== null &&
    (released.length > 0 || openRules({ occasion, booked: holding, book }).length > 0);
  const open = asked.filter(isOpen);
  const occasions = await completeOccasions(db, { shopId, occasions: open.map(({ occasion }) => occasion), book });
  const fullOf = new Map(open.map((one, index) => [one, { ...one, occasion: occasions[index]! }]));
  return asked.map((one) => fullOf.get(one) ?? one);
}
