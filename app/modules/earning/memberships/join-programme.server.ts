import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { AppError } from "~/lib/app-error";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import type { AwardChange } from "~/modules/earning/awards/book-awards.server";
import { bookMembers } from "./book-members.server";
import { bookOrders } from "~/modules/earning/orders/book-orders.server";
import { lockReferred } from "~/modules/earning/referrals/lock-referred.server";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { endStay, openStay, readMembershipTerms, type Acceptance } from "~/modules/members/membership/stays.server";
import { listOrdersWithin } from "~/modules/orders/list-later-orders.server";
import { loadOrderStates } from "~/modules/orders/order-rows.server";
import { requestCards } from "~/modules/publishing/request-cards.server";

interface Step {
  shopId: number;
  customerId: bigint;
  /** "member" for their own step, else the actor who did it for them */
  by: string;
  now: Date;
}

/**
 * A customer joins, or comes back: what they are and the orders of the days before that the shop lets count are booked, and the card
 * follows. Who takes part by an own step already changes nothing. One transaction of its own; locks the member.
 *
 * @throws AppError MEMBER_NOT_FOUND; RuleDataMissing when something has to be fetched from Shopify first
 */
export async function joinProgramme(
  prisma: PrismaClient,
  { shopId, customerId, by, now, accepted = {} }: Step & { accepted?: Acceptance },
): Promise<void> {
  await prisma.$transaction(
    async (db) => {
      const orders = await listOrdersThatCount(db, { shopId, customerId, now });
      const orderIds = orders.map(({ orderId }) => orderId);
      await lockReferred(db, { shopId, customerIds: [customerId], orders, orderIds });
      await lockActive(db, { shopId, customerId });
      const { joinOrderDays: orderDays } = await readMembershipTerms(db, { shopId });
      if (!(await openStay(db, { shopId, customerId, by, now, orderDays, accepted }))) return;
      const changes = await bookJoined(db, { shopId, customerId, orderIds, now });
      await afterBooking(db, { shopId, changes, changedMembers: [customerId], now });
    },
    { timeout: 60_000 },
  );
}

/**
 * A member leaves: nothing more is earned, shown or written to them. What they have stays in the ledger and counts again when they come
 * back. One transaction of its own; locks the member. Who does not take part changes nothing.
 *
 * @throws AppError MEMBER_NOT_FOUND
 */
export async function leaveProgramme(prisma: PrismaClient, { shopId, customerId, by, now }: Step): Promise<void> {
  await prisma.$transaction(async (db) => {
    await lockActive(db, { shopId, customerId });
    const terms = await readMembershipTerms(db, { shopId });
    if (await endStay(db, { shopId, customerId, by, now, terms }))
      await requestCards(db, { shopId, customerIds: [customerId] });
  });
}

async function lockActive(db: Db, { shopId, customerId }: { shopId: number; customerId: bigint }): Promise<void> {
  const members = await lockMembers(db, { shopId, customerIds: [customerId] });
  if (members.get(customerId)?.status !== "ACTIVE") throw new AppError("MEMBER_NOT_FOUND", { status: 404 });
}

type Joined = Omit<Step, "by">;

const DAY_MS = 86_400_000;

async function listOrdersThatCount(db: Db, { shopId, customerId, now }: Joined) {
  const { joinOrderDays } = await readMembershipTerms(db, { shopId });
  if (joinOrderDays === 0) return [];
  const from = new Date(now.getTime() - joinOrderDays * DAY_MS);
  const orderIds = await listOrdersWithin(db, { shopId, spans: [{ customerId, from, until: null }] });
  return loadOrderStates(db, { shopId, orderIds, customerIds: [customerId] });
}

/** Read again under the lock: an order may have changed since. */
async function bookJoined(
  db: Db,
  { shopId, customerId, orderIds, now }: Joined & { orderIds: bigint[] },
): Promise<AwardChange[]> {
  const book = await loadRuleBook(db, { shopId });
  const own = await bookMembers(db, { shopId, customerIds: [customerId], book, now });
  const orders = await loadOrderStates(db, { shopId, orderIds, customerIds: [customerId] });
  return [...own, ...(await bookOrders(db, { shopId, orders, formerIds: [], book, now }))];
}
