import type { Db } from "~/db.server";
import { loadAwards, type StoredAward } from "./award-rows.server";
import { bookOccasions } from "./book-occasions.server";
import { loadTimelineOccasions } from "./load-timeline-occasions.server";
import { isOfCustomer, onceKey } from "./once-key";
import type { Occasion, RuleBook } from "./weigh-rules";

const eventsOfCustomers: StoredAward["event"][] = [
  ...(["FIRST_ORDER", "COMEBACK", "ACCOUNT", "NEWSLETTER", "BIRTHDAY", "ANNIVERSARY"] as const),
  ...(["REVIEW", "MISSION", "SURVEY", "EVENT"] as const),
];

/**
 * Brings members to whom others were merged to what one person earns: one first order, one account, one birthday a year,
 * comebacks after the silence of all their orders together. Of two awards for the same the earlier stays. Inside the
 * caller's transaction, after the awards and orders were given to them; a constant number of statements.
 *
 * @returns members whose points changed
 */
export async function bookMerged(
  db: Db,
  { shopId, customerIds, book, now }: { shopId: number; customerIds: bigint[]; book: RuleBook; now: Date },
): Promise<Set<bigint>> {
  const stored = await loadAwards(db, { shopId, sources: [], customerIds, events: eventsOfCustomers });
  const timeline = await loadTimelineOccasions(db, { shopId, customerIds, orders: [], stored, book });
  const occasions = [...timeline, ...doubles(stored)];
  return bookOccasions(db, { shopId, occasions, stored, book, now });
}

/** Occasions that awards of several customers, now one, were given for; those of orders are told by the orders. */
function doubles(stored: StoredAward[]): Occasion[] {
  const once = stored.filter(({ event, source }) => event !== "FIRST_ORDER" && isOfCustomer(source));
  return [...Map.groupBy(once, onceKey).values()].flatMap((same): Occasion[] => {
    const [first] = same.toSorted((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
    if (!first || same.length === 1) return [];
    const { event, source, customerId, occurredAt, counted } = first;
    const at = { occurredAt, certainAt: occurredAt };
    return [{ event, source, customerId, ...at, stands: true, hasPhoto: counted.photoPoints !== undefined }];
  });
}
