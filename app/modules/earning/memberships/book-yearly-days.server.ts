import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
import { listAnniversaries, listBirthdays } from "~/modules/members/list-yearly-days.server";
import { lockMembers } from "~/modules/members/lock-members.server";
import { afterBooking } from "~/modules/earning/awards/after-booking.server";
import { loadAwards } from "~/modules/earning/awards/award-rows.server";
import { bookEarningEvents } from "~/modules/earning/awards/book-earning-events.server";
import { localDay, type LocalDay } from "~/modules/earning/core/calendar";
import { loadRuleBook } from "~/modules/earning/rules/load-rule-book.server";
import type { RuleBook } from "~/modules/earning/core/earning-rule";
import { openDays, returningDays, yearlyEarningEvent, type YearlyEvent } from "./yearly-earning-events";

const BATCH = 1_000;

/**
 * Books birthdays and membership anniversaries for all days of the shop's calendar since the last run, batch by batch,
 * each in a transaction of its own. Safe to run twice: each earns once a year.
 */
export async function bookYearlyDays(
  prisma: PrismaClient,
  { shopId, now, attempt = (work) => work() }: { shopId: number; now: Date; attempt?: Attempt },
): Promise<void> {
  const shop = await prisma.shop.findUniqueOrThrow({ where: { id: shopId } });
  const book = await loadRuleBook(prisma, { shopId });
  const events = (["BIRTHDAY", "ANNIVERSARY"] as const).filter((event) =>
    book.rules.some((rule) => rule.event === event),
  );
  for (const day of openDays(shop.dailyOn, localDay(now, shop.timezone))) {
    for (const event of events) await bookDay(prisma, { shopId, event, day, book, now, attempt });
    const dailyOn = new Date(Date.UTC(day.year, day.month - 1, day.day));
    await prisma.shop.update({ where: { id: shopId }, data: { dailyOn } });
  }
}

/** Books a batch; repeats it when rule data had to be fetched first. */
type Attempt = (work: () => Promise<void>) => Promise<void>;

interface Day {
  shopId: number;
  event: YearlyEvent;
  day: LocalDay;
  book: RuleBook;
  now: Date;
  attempt: Attempt;
}

async function bookDay(prisma: PrismaClient, today: Day): Promise<void> {
  let after = 0n;
  for (;;) {
    const customerIds = await membersOfDay(prisma, today, after);
    if (customerIds.length === 0) return;
    await today.attempt(() => prisma.$transaction((db) => bookBatch(db, today, customerIds), { timeout: 60_000 }));
    after = customerIds.at(-1) ?? after;
  }
}

async function bookBatch(db: Db, { shopId, event, day, book, now }: Day, customerIds: bigint[]): Promise<void> {
  await lockMembers(db, { shopId, customerIds });
  const earningEvents = customerIds.map((customerId) => yearlyEarningEvent(event, customerId, day, now));
  const stored = await loadAwards(db, { shopId, sources: [], customerIds, events: [event] });
  const changes = await bookEarningEvents(db, { shopId, earningEvents, stored, book, now });
  await afterBooking(db, { shopId, changes, now });
}

/** Members with a birthday or anniversary on the day, ordered by number, after `after`. */
function membersOfDay(db: Db, { shopId, event, day, book }: Day, after: bigint): Promise<bigint[]> {
  const list = event === "BIRTHDAY" ? listBirthdays : listAnniversaries;
  const { timezone } = book.programme;
  return list(db, { shopId, timezone, day, returning: returningDays(day), after, limit: BATCH });
}
