import type { Db } from "~/db.server";
import { lockAvailable } from "~/modules/ledger/lock-available.server";
import { broughtAlong, byOwner, type AwardsByOwner } from "~/modules/earning/core/award-owners";
import { awardId, briefly, type StoredAward } from "./award-rows.server";
import { bookAwards, type AwardChange } from "./book-awards.server";
import { DebtPool } from "~/modules/earning/core/debts";
import { decide } from "~/modules/earning/core/decide";
import { markApart } from "~/modules/earning/memberships/mark-apart.server";
import { completeEarningEvents } from "~/modules/earning/rule-data/complete-earning-events.server";
import { takesRoom } from "~/modules/earning/core/limit-count";
import { isLimited } from "~/modules/earning/core/limits";
import { loadEarlierAwards } from "./load-earlier-awards.server";
import { onceKey } from "~/modules/earning/core/once-key";
import { openRules } from "~/modules/earning/core/open-rules";
import { availableChange, adjustAwardTo, type AwardAdjustment } from "~/modules/earning/core/adjust-award";
import type { EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";

interface Booking {
  shopId: number;
  earningEvents: EarningEvent[];
  /** awards that these earning events have already made */
  stored: StoredAward[];
  book: RuleBook;
  now: Date;
}

/** An earning event with the awards that it has made. */
interface Asked {
  earningEvent: EarningEvent;
  booked: AwardsByOwner<StoredAward>;
}

/**
 * Adjusts the awards and points of these earning events to their present state. Inside the caller's transaction, which
 * holds the members' locks; a constant number of statements for any number of earning events. Running it again changes
 * nothing.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookEarningEvents(db: Db, booking: Booking): Promise<AwardChange[]> {
  const { shopId, stored, book, now } = booking;
  const concerned = concernedOf(booking);
  if (concerned.length === 0) return [];
  const asked = await completed(db, booking, concerned);
  // Only points that were earned can be taken back, so only members with awards need their balance.
  const available = await lockAvailable(db, { shopId, customerIds: stored.map((award) => award.customerId) });
  const earlier = await loadEarlierAwards(db, { shopId, ...limitedBy(booking, asked) });

  const awards = new Map<string, StoredAward>();
  const debts = new DebtPool(stored, onceNames(asked));
  const changes: AwardChange[] = [];
  const contextOf = (customerId: bigint) => ({
    takeBackPolicy: book.programme.takeBackPolicy,
    available: available.get(customerId) ?? 0,
    now,
  });
  const write = (
    award: StoredAward,
    posting: AwardAdjustment["posting"],
    before: StoredAward | undefined,
    { reason, once }: { reason?: string | undefined; once?: string | undefined },
  ) => {
    const { id, customerId, source, terms, occurredAt } = award;
    awards.set(id, award);
    earlier.note({ id, ruleId: terms.ruleId, customerId, source, at: occurredAt }, takesRoom(award));
    debts.put(award, once);
    changes.push({ award, posting, before: before?.status ?? null, ...(reason && { reason }) });
    available.set(customerId, (available.get(customerId) ?? 0) + availableChange(posting));
  };

  const takeDebt =
    ({ earningEvent, apart }: { earningEvent: EarningEvent; apart: ReadonlySet<string> }) =>
    (most: number): number => {
      const { taken, givers } = debts.take({ thing: earningEvent, once: earningEvent.once, apart }, most);
      for (const giver of givers) awards.set(giver.id, giver);
      return taken;
    };

  for (const { earningEvent, booked } of asked.toSorted(byCertainty)) {
    const { once, source } = earningEvent;
    const brought = broughtAlong(booked, earningEvent, book);
    const holding = booked.holding.map(debts.now);
    const made = new Set(holding.map(({ id }) => id));
    const customerId = holding[0]?.customerId ?? earningEvent.customerId ?? 0n;
    const decision = decide({
      earningEvent,
      booked: [...holding, ...brought.map(({ fresh }) => fresh)],
      book,
      earlier: (ruleId, ofCustomer, at) => earlier.besides({ ruleId, customerId: ofCustomer, source }, at),
      context: contextOf(customerId),
      takeDebt: takeDebt({ earningEvent, apart: made }),
    });
    for (const { ruleId, award, posting, beyondLimit } of decision.awards) {
      const before = holding.find(({ terms }) => terms.ruleId === ruleId);
      const { from } = brought.find(({ fresh }) => fresh.terms.ruleId === ruleId) ?? {};
      const known = before ?? {
        id: freshId({ shopId, ruleId, earningEvent, booked }),
        source: earningEvent.source,
        event: earningEvent.event,
        ruleResults: from?.ruleResults ?? briefly(decision.ruleResults),
      };
      const { id, event, ruleResults } = known;
      const reason = from ? "ORDER_MOVED" : beyondLimit && posting ? "LIMIT_REACHED" : undefined;
      write({ ...award, id, source: known.source, event, ruleResults }, posting, before, { once, reason });
      made.add(id);
    }
    // Its replacement is already known here: after a merge it makes good what this award loses, spent points included.
    for (const { award: released, cause: reason } of booked.released) {
      const award = debts.now(released);
      const adjusted = adjustAwardTo(award, 0, contextOf(award.customerId));
      if (adjusted) write({ ...award, ...adjusted.award }, adjusted.posting, award, { once, reason });
    }
  }
  await bookAwards(db, { shopId, changes, awards: [...awards.values()], now });
  return changes;
}

/** The key of what each award was given for, by award. */
const onceNames = (asked: readonly Asked[]): Map<string, string | undefined> =>
  new Map(
    asked.flatMap(({ earningEvent, booked: { holding, released } }) =>
      [...holding, ...released.map(({ award }) => award)].map(({ id }) => [id, earningEvent.once] as const),
    ),
  );

const byCertainty = (a: Asked, b: Asked): number =>
  a.earningEvent.certainAt.getTime() - b.earningEvent.certainAt.getTime();

/** The rules with limits for these earning events or their awards, and the members concerned. */
function limitedBy({ stored, book }: Booking, asked: readonly Asked[]): { ruleIds: string[]; customerIds: bigint[] } {
  const events = new Set(asked.map(({ earningEvent }) => earningEvent.event));
  const rules = book.rules.filter(({ event, limits }) => events.has(event) && isLimited(limits));
  const earned = stored.flatMap(({ terms }) => (isLimited(terms.limits) ? terms.ruleId : []));
  const customers = [...asked.map(({ earningEvent }) => earningEvent), ...stored].flatMap(
    ({ customerId }) => customerId ?? [],
  );
  return {
    ruleIds: [...new Set([...rules.map(({ ruleId }) => ruleId), ...earned])],
    customerIds: [...new Set(customers)],
  };
}

/**
 * Id of an award that is not stored yet. A second award for the same source, of another customer, has the customer's
 * number in its id.
 */
function freshId({ shopId, ruleId, earningEvent, booked }: Asked & { shopId: number; ruleId: string }): string {
  const id = awardId(shopId, ruleId, earningEvent.source);
  const isTaken = booked.released.some(({ award }) => award.id === id);
  return isTaken ? awardId(shopId, ruleId, `${earningEvent.source}/customer:${earningEvent.customerId}`) : id;
}

/** Earning events that have a rule, or that have earned before. */
function concernedOf({ earningEvents, stored, book }: Booking): Asked[] {
  const events = new Set(book.rules.map((rule) => rule.event));
  const byKey = Map.groupBy(stored, onceKey);
  // What was earned before two customers were merged may be stored under the id of the customer who was merged away.
  const byName = Map.groupBy(stored, ({ event, source }) => `${event}/${source}`);
  return earningEvents.flatMap((earningEvent) => {
    const named = byName.get(`${earningEvent.event}/${earningEvent.source}`) ?? [];
    const awards = [...new Set([...(byKey.get(onceKey(earningEvent)) ?? []), ...named])];
    if (awards.length === 0 && !events.has(earningEvent.event)) return [];
    return [{ earningEvent, booked: byOwner(awards, earningEvent) }];
  });
}

/** Rule data is needed only where some rules are still to be evaluated. */
async function completed(db: Db, { shopId, book, now }: Booking, asked: Asked[]): Promise<Asked[]> {
  const isOpen = ({ earningEvent, booked: { holding, released } }: Asked) =>
    earningEvent.stands &&
    earningEvent.customerId !== null &&
    (released.length > 0 || openRules({ earningEvent, booked: holding, book }).length > 0);
  const open = asked.filter(isOpen);
  const named = open.map(({ earningEvent }) => earningEvent);
  const told = await markApart(db, { shopId, earningEvents: named, book, now });
  const earningEvents = await completeEarningEvents(db, { shopId, earningEvents: told, book });
  const fullOf = new Map(open.map((one, index) => [one, { ...one, earningEvent: earningEvents[index]! }]));
  return asked.map((one) => fullOf.get(one) ?? one);
}
