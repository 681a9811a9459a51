import type { PrismaClient } from "@prisma/client";
import type { Db } from "~/db.server";
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
 * Books birthdays and membership anniversaries of all days of the shop's calendar not seen to yet, batch by batch, each
 * in a transaction of its own. Safe to run twice: an earning event of a year earns once.
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

/** Does a batch, and does it again when something had to be read for its rules first. */
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

/**
 * Members whose day it is, in ascending order behind `after`. The year of joining itself is no anniversary, and a
 * birthday counts from the day after it was entered.
 */
async function membersOfDay(db: Db, { shopId, event, day, book }: Day, after: bigint): Promise<bigint[]> {
  const days = returningDays(day);
  const months = days.map(({ month }) => month);
  const numbers = days.map((returning) => returning.day);
  const rows =
    event === "BIRTHDAY"
      ? await db.$queryRaw<{ customer_id: bigint }[]>`
          SELECT customer_id FROM member
          WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND customer_id > ${after}
            AND (birth_month, birth_day) IN (SELECT * FROM unnest(${months}::int[], ${numbers}::int[]))
            AND (birth_set_at IS NULL
              OR (birth_set_at AT TIME ZONE ${book.programme.timezone})::date
                < make_date(${day.year}::int, ${day.month}::int, ${day.day}::int))
          ORDER BY customer_id LIMIT ${BATCH}`
      : await db.$queryRaw<{ customer_id: bigint }[]>`
          SELECT customer_id FROM (
            SELECT customer_id, customer_created_at AT TIME ZONE ${book.programme.timezone} AS joined FROM member
            WHERE shop_id = ${shopId} AND status = 'ACTIVE' AND customer_id > ${after}
          ) m
          WHERE extract(year FROM joined) < ${day.year}::int
            AND (extract(month FROM joined)::int, extract(day FROM joined)::int) IN
              (SELECT * FROM unnest(${months}::int[], ${numbers}::int[]))
          ORDER BY customer_id LIMIT ${BATCH}`;
  return rows.map((row) => row.customer_id);
}
