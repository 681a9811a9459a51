import type { Db } from "~/db.server";
import { loadAwards, type StoredAward } from "~/modules/earning/awards/award-rows.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { orderSource } from "~/modules/earning/core/award-source";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { roomEndsAt } from "~/modules/earning/core/limit-count";
import { isLimited } from "~/modules/earning/core/limits";
import { RuleDataMissing } from "~/modules/earning/rule-data/rule-data-missing";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { holdsPoints } from "~/modules/members/active-member";
import { lockMembers } from "~/modules/members/lock-members.server";
import { listOrdersWithin, type OrderSpan } from "~/modules/orders/list-later-orders.server";
import { loadOrderStates } from "~/modules/orders/order-rows.server";
import { orderEarningEvent } from "./order-earning-events";

interface Left {
  shopId: number;
  /** awards that changed, as they are now */
  awards: readonly StoredAward[];
  book?: RuleBook;
  /** rule data that was not read from Shopify yet: throw, so that the caller reads it, or ask no further rules */
  unknown: "THROWS" | "STAYS";
  now: Date;
}

/**
 * Books the orders again that come after these awards. Under a limit the earliest orders of a member count, so a change of
 * one may take room from later ones or give it to them. Inside the caller's transaction, which holds the members' locks; a
 * constant number of statements, none without limited awards for orders. Running it again changes nothing.
 *
 * @returns what changed, for `afterBooking`
 */
export async function bookRoomLeft(db: Db, { shopId, awards, unknown, now, ...known }: Left): Promise<AwardChange[]> {
  const spans = awards.flatMap(spanOf);
  if (spans.length === 0) return [];
  const members = await lockMembers(db, { shopId, customerIds: spans.map(({ customerId }) => customerId) });
  const customerIds = [...members.values()].filter(holdsPoints).map(({ customerId }) => customerId);
  const orderIds = await listOrdersWithin(db, { shopId, spans });
  const orders = await loadOrderStates(db, { shopId, orderIds, customerIds });
  const sources = orders.map(({ orderId }) => orderSource(orderId));
  const given = await loadAwards(db, { shopId, sources, customerIds: [] });
  const stored = given.filter(({ event }) => event === "ORDER");
  const book = known.book ?? (await loadRuleBook(db, { shopId }));
  const booking = { shopId, earningEvents: orders.map(orderEarningEvent), stored, now };
  try {
    return await bookEarningEvents(db, { ...booking, book });
  } catch (error) {
    // Thrown before anything is written.
    if (unknown === "THROWS" || !(error instanceof RuleDataMissing)) throw error;
    return bookEarningEvents(db, { ...booking, book: { ...book, rules: [] } });
  }
}

function spanOf({ event, terms: { limits }, customerId, occurredAt }: StoredAward): OrderSpan[] {
  if (event !== "ORDER" || !isLimited(limits)) return [];
  return [{ customerId, from: occurredAt, until: roomEndsAt(limits, occurredAt) }];
}
