import type { Db } from "~/db.server";
import { isLasting, type EarningEvent } from "~/modules/earning/core/earning-event";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { loadStays } from "~/modules/members/membership/stays.server";
import { asksForStays, takesPart } from "~/modules/members/membership/takes-part";

/** Marks what happened while its customer did not take part. One statement, none while everybody takes part. */
export async function markApart(
  db: Db,
  { shopId, earningEvents, book, now }: { shopId: number; earningEvents: EarningEvent[]; book: RuleBook; now: Date },
): Promise<EarningEvent[]> {
  const terms = book.programme.membership;
  if (!terms || !asksForStays(terms)) return earningEvents;
  const customerIds = earningEvents.flatMap(({ customerId }) => customerId ?? []);
  const stays = await loadStays(db, { shopId, customerIds, terms });
  return earningEvents.map((earningEvent): EarningEvent => {
    const { customerId, event, occurredAt } = earningEvent;
    const at = isLasting(event) ? now : occurredAt;
    const isPart = takesPart(terms, stays.get(customerId ?? 0n) ?? [], at);
    return isPart ? earningEvent : { ...earningEvent, apart: true };
  });
}
